"""Token: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Token.json: not by hand.
"""

from app.domain.bindings import Creation
from app.domain.contracts.token.calls import (
    approve as approve,
    burn as burn,
    mint as mint,
    permit as permit,
    transfer as transfer,
    transfer_from as transfer_from,
)
from app.domain.contracts.token.events import (
    Approval as Approval,
    EIP712DomainChanged as EIP712DomainChanged,
    Transfer as Transfer,
)
from app.domain.contracts.token.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.token.values import Eip712Domain as Eip712Domain
from app.domain.contracts.token.views import (
    allowance as allowance,
    balance_of as balance_of,
    cap as cap,
    decimals as decimals,
    domain_separator as domain_separator,
    eip712_domain as eip712_domain,
    minter as minter,
    name as name,
    nonces as nonces,
    symbol as symbol,
    total_supply as total_supply,
)

CREATION = Creation(
    "Token",
    6549,
    "75cb31308751c22dfc4909985be0d458031f6b5735a1d11a72bc6e6c301d1fb3",
    (("minter_", "address"), ("to", "address"), ("initial", "uint256")),
)
ERRORS: tuple[str, ...] = (
    "AboveCap()",
    "ECDSAInvalidSignature()",
    "ECDSAInvalidSignatureLength(uint256)",
    "ECDSAInvalidSignatureS(bytes32)",
    "ERC20InsufficientAllowance(address,uint256,uint256)",
    "ERC20InsufficientBalance(address,uint256,uint256)",
    "ERC20InvalidApprover(address)",
    "ERC20InvalidReceiver(address)",
    "ERC20InvalidSender(address)",
    "ERC20InvalidSpender(address)",
    "ERC2612ExpiredSignature(uint256)",
    "ERC2612InvalidSigner(address,address)",
    "InvalidAccountNonce(address,uint256)",
    "InvalidShortString()",
    "NotMinter()",
    "StringTooLong(string)",
)
