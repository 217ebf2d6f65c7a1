"""Speaks as anvil does at its start, on a loopback port: accounts it signs for, receipts a moment after the answer.

Source of the behaviour: anvil 1.7.1, run by hand. What contracts do is not its matter: it only hands out addresses.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar

from app.domain.addresses import created
from app.domain.chains import MULTICALL3, MULTICALL3_CREATOR

OWNER = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266"


class Handler(BaseHTTPRequestHandler):
    """One request after the other; asked for the first receipt, it has none yet."""

    created: ClassVar[list[str]] = []
    asked: ClassVar[set[str]] = set()

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        said = json.dumps(
            {"jsonrpc": "2.0", "id": asked["id"], "result": self.answer(asked["method"], asked["params"])}
        )
        self.send_response(200)
        self.end_headers()
        self.wfile.write(said.encode())

    def answer(self, method: str, parameters: list[Any]) -> Any:
        if method == "eth_accounts":
            return [OWNER]
        if method == "eth_sendRawTransaction":
            self.created.append(MULTICALL3)
            return hex(len(self.created) - 1)
        if method == "eth_sendTransaction":
            assert parameters[0].get("to") == MULTICALL3_CREATOR or len(parameters[0]["data"]) > 1000
            self.created.append(created(OWNER, len(self.created)))
            return hex(len(self.created) - 1)
        (sent,) = parameters
        if not self.asked:
            self.asked.add(sent)
            return None
        return {"status": "0x0" if "refusing" in sys.argv[0] else "0x1", "contractAddress": self.created[int(sent, 16)]}

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


if __name__ == "__main__":
    assert sys.argv[sys.argv.index("--port") + 1] == "0" and "--chain-id" in sys.argv
    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(f"anvil\n\nListening on 127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
