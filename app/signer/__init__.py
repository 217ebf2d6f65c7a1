"""The signer process: holds the vault and the unlocked keys, decodes what it signs, and dies at lock."""
