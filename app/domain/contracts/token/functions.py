"""The functions of Token.

Written by packaging/bindings.py from resources/contracts/Token.json: not by hand.
"""

from app.domain.bindings import Function

APPROVE = Function("Token", "approve", (("spender", "address"), ("value", "uint256")), ("bool",))
BURN = Function("Token", "burn", (("amount", "uint256"),))
MINT = Function("Token", "mint", (("to", "address"), ("amount", "uint256")))
PERMIT = Function(
    "Token",
    "permit",
    (
        ("owner", "address"),
        ("spender", "address"),
        ("value", "uint256"),
        ("deadline", "uint256"),
        ("v", "uint8"),
        ("r", "bytes32"),
        ("s", "bytes32"),
    ),
)
TRANSFER = Function("Token", "transfer", (("to", "address"), ("value", "uint256")), ("bool",))
TRANSFER_FROM = Function(
    "Token", "transferFrom", (("from", "address"), ("to", "address"), ("value", "uint256")), ("bool",)
)
CAP = Function("Token", "CAP", (), ("uint256",))
DOMAIN_SEPARATOR = Function("Token", "DOMAIN_SEPARATOR", (), ("bytes32",))
ALLOWANCE = Function("Token", "allowance", (("owner", "address"), ("spender", "address")), ("uint256",))
BALANCE_OF = Function("Token", "balanceOf", (("account", "address"),), ("uint256",))
DECIMALS = Function("Token", "decimals", (), ("uint8",))
EIP712_DOMAIN = Function(
    "Token", "eip712Domain", (), ("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]")
)
MINTER = Function("Token", "minter", (), ("address",))
NAME = Function("Token", "name", (), ("string",))
NONCES = Function("Token", "nonces", (("owner", "address"),), ("uint256",))
SYMBOL = Function("Token", "symbol", (), ("string",))
TOTAL_SUPPLY = Function("Token", "totalSupply", (), ("uint256",))

CALLS = (APPROVE, BURN, MINT, PERMIT, TRANSFER, TRANSFER_FROM)
VIEWS = (
    CAP,
    DOMAIN_SEPARATOR,
    ALLOWANCE,
    BALANCE_OF,
    DECIMALS,
    EIP712_DOMAIN,
    MINTER,
    NAME,
    NONCES,
    SYMBOL,
    TOTAL_SUPPLY,
)
