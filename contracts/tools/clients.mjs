// What a program on ethers does with a network: asks, deploys, sends, reads events, and is told what the network has not.
// usage: node clients.mjs RPC ARTIFACT   (WETH9's); one line on standard output says what was done
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Contract, ContractFactory, JsonRpcProvider, Wallet } from "ethers";

const [rpc, artifact] = process.argv.slice(2);
const { abi, bytecode } = JSON.parse(readFileSync(artifact, "utf8"));
const provider = new JsonRpcProvider(rpc, undefined, { cacheTimeout: -1 });
const wallet = Wallet.createRandom().connect(provider);
const other = Wallet.createRandom().address;

const { chainId } = await provider.getNetwork();
await provider.send("fallow_drip", [wallet.address]);
const start = await provider.getBlockNumber();
assert.equal((await provider.getBlock(start)).number, start);
const held = await provider.getBalance(wallet.address);
assert.ok(held > 0n && (await provider.getFeeData()).maxFeePerGas > 0n);

const coin = await new ContractFactory(abi, bytecode, wallet).deploy();
await coin.waitForDeployment();
const place = await coin.getAddress();
assert.notEqual(await provider.getCode(place), "0x");

const receipt = await (await coin.deposit({ value: 7n })).wait();
assert.equal(receipt.status, 1);
assert.equal(await coin.balanceOf(wallet.address), 7n);
assert.equal(await provider.getStorage(place, 2), "0x" + "12".padStart(64, "0"));
const [event, ...more] = await coin.queryFilter(coin.filters.Deposit(wallet.address), start);
assert.deepEqual([event.args.wad, event.transactionHash, more.length], [7n, receipt.hash, 0]);

await (await wallet.sendTransaction({ to: other, value: 5n })).wait();
assert.equal(await provider.getBalance(other), 5n);
assert.equal(await provider.getTransactionCount(wallet.address), 3);
await assert.rejects(coin.withdraw(8n), { code: "CALL_EXCEPTION" });
await assert.rejects(wallet.connect(provider).sendTransaction({ to: other, value: held }), { code: "INSUFFICIENT_FUNDS" });

const multicall = new Contract(
  "0xcA11bde05977b3631167028862bE2a173976CA11",
  ["function aggregate3((address target, bool allowFailure, bytes callData)[]) view returns ((bool success, bytes data)[])"],
  provider,
);
const question = { target: place, allowFailure: false, callData: coin.interface.encodeFunctionData("balanceOf", [wallet.address]) };
const [answer] = await multicall.aggregate3([question, question]);
assert.deepEqual([answer.success, BigInt(answer.data)], [true, 7n]);

for (const method of ["eth_newFilter", "eth_subscribe", "debug_traceTransaction"]) {
  const refused = await provider.send(method, []).catch((error) => error);
  assert.equal((refused.error ?? refused.info?.error)?.code, -32601, `${method}: ${refused}`);
}
provider.destroy();
console.log(`ethers on chain ${chainId}: deployed, called, read events, was refused what is not there`);
