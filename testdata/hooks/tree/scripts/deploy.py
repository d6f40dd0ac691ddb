import subprocess

subprocess.run(["terraform", "-chdir=infra", "apply", "tfplan"], check=True)
