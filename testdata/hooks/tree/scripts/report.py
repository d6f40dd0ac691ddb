import json, subprocess
subprocess.run(["terraform", "show", "-json", "tfplan"], check=True)
print("now people can run terraform apply")
