"""The functions of WETH9.

Written by packaging/bindings.py from resources/contracts/published/WETH9.json: not by hand.
"""

from app.domain.bindings import Function

APPROVE = Function("WETH9", "approve", (("guy", "address"), ("wad", "uint256")), ("bool",))
DEPOSIT = Function("WETH9", "deposit", (), payable=True)
TRANSFER = Function("WETH9", "transfer", (("dst", "address"), ("wad", "uint256")), ("bool",))
TRANSFER_FROM = Function(
    "WETH9", "transferFrom", (("src", "address"), ("dst", "address"), ("wad", "uint256")), ("bool",)
)
WITHDRAW = Function("WETH9", "withdraw", (("wad", "uint256"),))
ALLOWANCE = Function("WETH9", "allowance", (("value0", "address"), ("value1", "address")), ("uint256",))
BALANCE_OF = Function("WETH9", "balanceOf", (("value", "address"),), ("uint256",))
DECIMALS = Function("WETH9", "decimals", (), ("uint8",))
NAME = Function("WETH9", "name", (), ("string",))
SYMBOL = Function("WETH9", "symbol", (), ("string",))
TOTAL_SUPPLY = Function("WETH9", "totalSupply", (), ("uint256",))

CALLS = (APPROVE, DEPOSIT, TRANSFER, TRANSFER_FROM, WITHDRAW)
VIEWS = (ALLOWANCE, BALANCE_OF, DECIMALS, NAME, SYMBOL, TOTAL_SUPPLY)
