const { execSync } = require('child_process');
execSync('terraform destroy -input=false', { stdio: 'inherit' });
