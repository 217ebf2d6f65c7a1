// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Jury} from "../src/Jury.sol";
import {LendVault} from "../src/LendVault.sol";
import {Market} from "../src/Market.sol";
import {Models} from "../src/Models.sol";
import {PoolVault} from "../src/PoolVault.sol";
import {Staking} from "../src/Staking.sol";
import {Token} from "../src/Token.sol";

/// @notice The part of forge's cheat codes that these tests use.
interface Vm {
    struct Gas {
        uint64 gasLimit;
        uint64 gasTotalUsed;
        uint64 gasMemoryUsed;
        int64 gasRefunded;
        uint64 gasRemaining;
    }

    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function addr(uint256 key) external pure returns (address);
    function assertEq(uint256 left, uint256 right, string calldata what) external pure;
    function assertEq(address left, address right, string calldata what) external pure;
    function assertGe(uint256 left, uint256 right, string calldata what) external pure;
    function assertGt(uint256 left, uint256 right, string calldata what) external pure;
    function assertLe(uint256 left, uint256 right, string calldata what) external pure;
    function assertLt(uint256 left, uint256 right, string calldata what) external pure;
    function chainId(uint256 id) external;
    function computeCreateAddress(address deployer, uint256 nonce) external pure returns (address);
    function deal(address who, uint256 balance) external;
    function etch(address where, bytes calldata code) external;
    function expectEmit(address emitter) external;
    function expectPartialRevert(bytes4 selector) external;
    function expectRevert(bytes4 selector) external;
    function getNonce(address who) external view returns (uint64);
    function getRecordedLogs() external returns (Log[] memory);
    function lastCallGas() external view returns (Gas memory);
    function prank(address sender) external;
    function prank(address sender, address origin) external;
    function recordLogs() external;
    function roll(uint256 number) external;
    function revertToState(uint256 id) external returns (bool);
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function snapshotState() external returns (uint256 id);
    function startPrank(address sender) external;
    function stopPrank() external;
    function store(address where, bytes32 slot, bytes32 value) external;
    function toString(uint256 value) external pure returns (string memory);
    function warp(uint256 second) external;
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

/// @notice What every test stands on: the three contracts, people with tokens, and signatures made by hand from EIP-712.
abstract contract Base {
    uint256 internal constant DAWN = 1_800_000_000;
    uint256 internal constant NEVER = type(uint256).max;
    uint256 internal constant SUPPLY = 5e26;
    uint256 internal constant UNIT = 100e18;
    uint112 internal constant PRICE = 1e18;
    address internal constant TREASURY = address(0x7EA);
    bytes32 private constant DOMAIN_TYPE =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant DEVICE_TYPE = keccak256("Device(address provider,uint256 deadline)");
    bytes32 private constant VOUCHER_TYPE = keccak256("Voucher(address payer,address provider,uint96 total)");
    bytes32 private constant RECEIPT_TYPE = keccak256(
        "Receipt(address payer,address provider,bytes32 job,bytes32 model,bytes32 input,bytes32 output,bytes32 terms,uint64 time,uint96 price)"
    );
    bytes32 private constant PERMIT_TYPE =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    Token internal token;
    Staking internal staking;
    Market internal market;
    LendVault internal lendVault;
    PoolVault internal poolVault;
    Jury internal jury;
    Models internal models;

    function deploy() internal {
        deploy(SUPPLY, PRICE);
    }

    function deploy(uint256 supply, uint112 price) internal {
        vm.warp(DAWN);
        address predicted = next(2);
        token = new Token(predicted, address(this), supply);
        staking = new Staking(token, predicted, next(4), LendVault(next(2)), next(3));
        market = new Market(token, staking, TREASURY, next(4), price);
        lendVault = new LendVault(token, staking);
        poolVault = new PoolVault(token, staking);
        jury = new Jury(token, staking, market, Models(next(1)));
        models = new Models(token, market, jury);
        vm.assertEq(address(models), market.models(), "predicted address of Models");
        vm.assertEq(address(jury), staking.jury(), "predicted address of Jury");
        vm.assertEq(address(market), predicted, "predicted address of Market");
        vm.assertEq(address(lendVault), address(staking.lendVault()), "predicted address of LendVault");
        vm.assertEq(address(poolVault), staking.poolVault(), "predicted address of PoolVault");
    }

    /// @dev Address of the contract that this one will create after so many others.
    function next(uint256 others) private view returns (address) {
        return vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + others);
    }

    // ------------------------------------------------------------------ people

    /// @dev Gives tokens and allows every contract to take them.
    function fund(address who, uint256 amount) internal {
        token.transfer(who, amount);
        vm.startPrank(who);
        token.approve(address(staking), NEVER);
        token.approve(address(market), NEVER);
        token.approve(address(lendVault), NEVER);
        token.approve(address(poolVault), NEVER);
        token.approve(address(jury), NEVER);
        token.approve(address(models), NEVER);
        vm.stopPrank();
    }

    /// @dev Bonds just what `units` need and registers them with the device of key `device`.
    function provide(address provider, uint256 device, uint32 units) internal {
        fund(provider, UNIT * units);
        bytes memory signature = deviceSignature(device, provider, NEVER);
        vm.startPrank(provider);
        staking.bond(UNIT * units);
        staking.register(vm.addr(device), units, 0, NEVER, signature);
        vm.stopPrank();
    }

    function deposit(address payer, uint96 amount) internal {
        fund(payer, amount);
        vm.prank(payer);
        market.deposit(amount);
    }

    function redeem(address provider, Market.Claim memory claim) internal {
        Market.Claim[] memory claims = new Market.Claim[](1);
        claims[0] = claim;
        market.redeem(provider, claims);
    }

    // ------------------------------------------------------------------ signatures

    function typedDigest(string memory name, address verifier, uint256 chain, bytes32 structHash)
        internal
        pure
        returns (bytes32)
    {
        bytes32 domain =
            keccak256(abi.encode(DOMAIN_TYPE, keccak256(bytes(name)), keccak256(bytes("1")), chain, verifier));
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function deviceSignature(uint256 key, address provider, uint256 deadline) internal view returns (bytes memory) {
        bytes32 structHash = keccak256(abi.encode(DEVICE_TYPE, provider, deadline));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, typedDigest("Fallow", address(staking), block.chainid, structHash));
        return abi.encodePacked(r, s, v);
    }

    /// @dev The signature of a receipt by the device of key `key`, under the domain of `verifier` on a chain.
    function receiptSignature(uint256 key, Jury.Receipt memory receipt, address verifier, uint256 chain)
        internal
        pure
        returns (bytes memory)
    {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, receiptDigest(receipt, verifier, chain));
        return abi.encodePacked(r, s, v);
    }

    function receiptDigest(Jury.Receipt memory receipt, address verifier, uint256 chain)
        internal
        pure
        returns (bytes32)
    {
        bytes memory first = abi.encode(RECEIPT_TYPE, receipt.payer, receipt.provider, receipt.job, receipt.model);
        bytes memory rest = abi.encode(receipt.input, receipt.output, receipt.terms, receipt.time, receipt.price);
        return typedDigest("Fallow", verifier, chain, keccak256(bytes.concat(first, rest)));
    }

    function voucher(uint256 key, address payer, address provider, uint96 total)
        internal
        view
        returns (Market.Claim memory)
    {
        return voucherFor(address(market), block.chainid, key, payer, provider, total);
    }

    function voucherFor(address verifier, uint256 chain, uint256 key, address payer, address provider, uint96 total)
        internal
        pure
        returns (Market.Claim memory)
    {
        bytes32 structHash = keccak256(abi.encode(VOUCHER_TYPE, payer, provider, total));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, typedDigest("Fallow", verifier, chain, structHash));
        return Market.Claim(payer, total, r, bytes32(uint256(s) | (uint256(v - 27) << 255)));
    }

    function permitSignature(uint256 key, address spender, uint256 amount, uint256 deadline)
        internal
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        address owner = vm.addr(key);
        bytes32 structHash = keccak256(abi.encode(PERMIT_TYPE, owner, spender, amount, token.nonces(owner), deadline));
        return vm.sign(key, typedDigest("Fallow", address(token), block.chainid, structHash));
    }
}
