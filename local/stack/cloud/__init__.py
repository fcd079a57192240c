"""What is done with an AWS account: deploy, look, go back, take away. An emulator that AWS_ENDPOINT_URL names stands
for an account wherever it can, so that the same commands are proven without one.

All of it runs in the environment of the SAM CLI, which has boto3; `__main__` sees to that. Only an address can be
asked without (`answers`).
"""
