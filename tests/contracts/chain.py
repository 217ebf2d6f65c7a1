"""The real contracts on a chain in this process: deployed from the shipped artifacts, at addresses known beforehand."""

import json
from dataclasses import dataclass
from typing import Any

from app.domain import rlp
from app.domain.hashing import checksum, keccak
from app.domain.networks import Deployment
from app.runtime import resources

NAMES = ("Token", "Staking", "Market")
SUPPLY = 10**26
PRICE = 10**18


def artifact(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((resources.folder() / "contracts" / f"{name}.json").read_bytes())
    return loaded


def created(sender: str, nonce: int) -> str:
    """Return the address of the contract that a transaction of `sender` with this nonce creates."""
    return checksum(keccak(rlp.encode([bytes.fromhex(sender[2:]), rlp.integer(nonce)]))[12:])


@dataclass
class Network:
    """A chain with Fallow on it. `owner` has every token and pays for everything; the others have only ether."""

    web3: Any
    deployment: Deployment
    token: Any
    staking: Any
    market: Any
    owner: str
    payer: str
    provider: str
    treasury: str

    def send(self, function: Any, sender: str = "", value: int = 0) -> Any:
        """Send a call and return its receipt; whatever the chain refuses is raised."""
        sent = function.transact({"from": sender or self.owner, "value": value})
        receipt = self.web3.eth.wait_for_transaction_receipt(sent)
        assert receipt["status"] == 1
        return receipt

    def deposit(self, amount: int, signer: str) -> None:
        """Put `amount` wei into the payer's escrow and name its session key."""
        self.send(self.token.functions.transfer(self.payer, amount))
        self.send(self.token.functions.approve(self.market.address, amount), self.payer)
        self.send(self.market.functions.deposit(amount), self.payer)
        self.send(self.market.functions.setSigner(signer), self.payer)


def deployed() -> Network:
    """Start a chain and deploy Token, Staking and Market, each knowing the others' addresses from the start."""
    from eth_tester import EthereumTester, PyEVMBackend
    from web3 import EthereumTesterProvider, Web3

    web3: Any = Web3(EthereumTesterProvider(EthereumTester(PyEVMBackend())))
    owner, payer, provider, treasury = web3.eth.accounts[:4]
    token, staking, market = (created(owner, web3.eth.get_transaction_count(owner) + step) for step in range(3))
    arguments = {
        "Token": (market, owner, SUPPLY),
        "Staking": (token, market),
        "Market": (token, staking, treasury, PRICE),
    }
    contracts = {}
    for name, address in zip(NAMES, (token, staking, market), strict=True):
        made = artifact(name)
        factory = web3.eth.contract(abi=made["abi"], bytecode=made["bytecode"])
        receipt = web3.eth.wait_for_transaction_receipt(factory.constructor(*arguments[name]).transact({"from": owner}))
        assert receipt["contractAddress"] == address
        contracts[name.lower()] = web3.eth.contract(address, abi=made["abi"])
    deployment = Deployment(web3.eth.chain_id, token, staking, market)
    return Network(web3, deployment, **contracts, owner=owner, payer=payer, provider=provider, treasury=treasury)
