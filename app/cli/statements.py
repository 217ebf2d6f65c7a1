"""The verb that signs what is no transaction: a message, or typed data."""

import argparse
from pathlib import Path

from app.cli import terminal
from app.cli.agent import connect
from app.cli.descriptions import lines_of
from app.cli.output import Output
from app.cli.signing import SIGN, signer_of
from app.cli.wallet import first_address
from app.client import files
from app.client.signer import Signer
from app.domain.errors import Refused, WrongUsage
from app.wire.signer import Statement


async def sign(options: argparse.Namespace, output: Output) -> int:
    """Show what the signer reads in a message or typed data, and sign it with consent."""
    if (options.message is None) == (options.typed_data is None):
        raise WrongUsage("Give a message, or --typed-data FILE", "fallow sign 'I am the owner of this account'")
    typed = None if options.typed_data is None else files.read_text(Path(options.typed_data))
    async with await connect(options) as client:
        account = options.account or await first_address(client)
        async with signer_of(client, account, options.password_file, output) as signer:
            statement = await _reviewed(signer, options.message, typed, account)
            output.note("\n".join(_lines(statement)))
            if options.dry_run:
                output.result({"signature": None, "digest": "0x" + statement.digest.hex()}, "Not signed (dry run)")
                return 0
            if not (options.yes or terminal.confirm(SIGN)):
                raise Refused("Not signed", "You said no")
            signature = "0x" + (await signer.sign(statement)).hex()
    value = {"signature": signature, "digest": "0x" + statement.digest.hex(), "account": account}
    output.result(value, signature)
    return 0


async def _reviewed(signer: Signer, message: str | None, typed: str | None, account: str) -> Statement:
    if typed is not None:
        return await signer.review_typed_data(typed, account)
    return await signer.review_message((message or "").encode(), account)


def _lines(statement: Statement) -> list[str]:
    """Return the signer's reading, then every value that the signature covers."""
    read = [f"  {line}" for line in (*statement.sentences, *lines_of(statement.described), *statement.warnings)]
    return [*read, *(f"    {one.name} ({one.type}): {one.value}" for one in statement.fields)]
