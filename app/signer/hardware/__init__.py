"""Hardware wallets: a signer process of its own that holds no vault and no key, and reaches nothing but USB.

Order of events: a request, reviewed as the vault's signer does it -> the device is opened for it -> the person looks at the
device and presses -> the signature is compared with the account it has to fit -> the device is closed. Written from the
makers' public protocol documents; Ledger's side was tried on Ledger's own emulator, no side on hardware.
"""
