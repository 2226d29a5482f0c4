"""Secrets that are none, put together here so that no file of the project holds their shape."""

from __future__ import annotations

LETTERS = "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA1bC2dE3f"
HOME = "/" + "home/ana"  # in two parts: the project's own files name no machine
GITHUB = "ghp_" + LETTERS[:36]
WORD = "hunter" + "2"

TOKENS = {
    "AWS access key": "AKIA" + "IOSFODNN7EXAMPLE",
    "GitHub token": GITHUB,
    "GitLab token": "glpat-" + LETTERS[:20],
    "Slack token": "xoxb-" + "123456789012-" + LETTERS[:24],
    "Slack address": "hooks.slack.com/" + "services/T00000000/B00000000/" + LETTERS[:24],
    "Anthropic key": "sk-ant-" + "api03-" + LETTERS,
    "OpenAI key": "sk-" + "proj-" + LETTERS,
    "OpenRouter key": "sk-or-v1-" + LETTERS,
    "Hugging Face token": "hf_" + LETTERS[:34],
    "Google key": "AIza" + LETTERS[:35],
    "Google token": "ya29." + LETTERS,
    "Google secret": "GOCSPX-" + LETTERS[:28],
    "Stripe key": "sk_" + "live_" + LETTERS[:24],
    "npm token": "npm_" + LETTERS[:36],
    "PyPI token": "pypi-" + "AgEIcHlwaS5vcmc" + LETTERS * 2,
    "Databricks token": "dapi" + "0123456789abcdef" * 2,
    "DigitalOcean token": "dop_v1_" + "0123456789abcdef" * 4,
    "Docker token": "dckr_pat_" + LETTERS[:27],
    "SendGrid key": "SG." + LETTERS[:22] + "." + LETTERS[:40],
    "Vault token": "hvs." + LETTERS,
    "Grafana token": "glsa_" + LETTERS[:32],
    "JSON web token": "eyJ" + LETTERS[:20] + ".eyJ" + LETTERS[:30] + "." + LETTERS,
    "private key": "-----BEGIN " + "RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\nabc+/=\n-----END RSA PRIVATE KEY-----",
}
