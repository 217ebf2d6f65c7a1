"""ports.DeploymentStore: one small JSON file for each chain, replaced as a whole."""

from dataclasses import asdict
from pathlib import Path

from app.domain.deployments import DeploymentRecord
from app.domain.errors import Refused
from app.domain.hashing import checksum
from app.domain.networks import Deployment
from app.runtime.files import read_json, write_json


class DeploymentFiles:
    """Implements ports.DeploymentStore in `folder`. Addresses are written for readers; account and nonce decide them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, chain_id: int) -> Path:
        return self._folder / f"{chain_id}.json"

    def place(self, chain_id: int) -> str:
        return str(self.path(chain_id))

    def get(self, chain_id: int) -> DeploymentRecord | None:
        path = self.path(chain_id)
        if not path.exists():
            return None
        found = read_json(path) or {}
        try:
            record = DeploymentRecord(
                chain_id=int(found["chain_id"]),
                account=checksum(found["account"]),
                nonce=int(found["nonce"]),
                block=int(found["block"]),
                complete=found["complete"] is True,
            )
            if record.chain_id != chain_id or record.places != found["contracts"]:
                raise ValueError
        except (KeyError, TypeError, ValueError):
            raise Refused(f"{path} is damaged", "Restore it, or move it away if nothing was deployed on that chain")
        return record

    def complete(self, chain_id: int) -> Deployment | None:
        """Return where the contracts of a chain are; None unless all are there. Raises Refused as `get`."""
        found = self.get(chain_id)
        return found.deployment() if found is not None and found.complete else None

    def put(self, record: DeploymentRecord) -> None:
        write_json(
            self.path(record.chain_id), {**asdict(record), "contracts": record.places, "exchange": record.exchange}
        )
