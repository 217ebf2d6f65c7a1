"""The real contracts on a chain in this process: deployed from the shipped artifacts, at addresses known beforehand."""

import json
from dataclasses import dataclass
from typing import Any

from app.domain.creations import CONTRACTS, TREASURY, arguments, places
from app.domain.networks import Deployment
from app.runtime import resources


def artifact(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((resources.folder() / "contracts" / f"{name}.json").read_bytes())
    return loaded


def creation_code(name: str) -> bytes:
    """Return a contract's bytecode as it ships."""
    published = name if name in CONTRACTS else f"published/{name}"
    return bytes.fromhex(str(artifact(published)["bytecode"]).removeprefix("0x"))


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
    """Start a chain and deploy the contracts, each knowing the others' addresses from the start."""
    from eth_tester import EthereumTester, PyEVMBackend
    from web3 import EthereumTesterProvider, Web3

    web3: Any = Web3(EthereumTesterProvider(EthereumTester(PyEVMBackend())))
    owner, payer, provider, treasury = web3.eth.accounts[:4]
    first = web3.eth.get_transaction_count(owner)
    at = places(owner, first, CONTRACTS)
    values = arguments(at | {TREASURY: treasury}, owner, treasury)
    contracts = {}
    for name in CONTRACTS:
        made = artifact(name)
        factory = web3.eth.contract(abi=made["abi"], bytecode=made["bytecode"])
        receipt = web3.eth.wait_for_transaction_receipt(factory.constructor(*values[name]).transact({"from": owner}))
        assert receipt["contractAddress"] == at[name]
        contracts[name] = web3.eth.contract(at[name], abi=made["abi"])
    deployment = Deployment(web3.eth.chain_id, at["Token"], at["Staking"], at["Market"])
    used = contracts["Token"], contracts["Staking"], contracts["Market"]
    return Network(web3, deployment, *used, owner=owner, payer=payer, provider=provider, treasury=treasury)
