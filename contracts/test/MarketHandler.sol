// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Market} from "../src/Market.sol";
import {Staking} from "../src/Staking.sol";
import {Token} from "../src/Token.sol";
import {Base, vm} from "./Base.sol";

/// @notice Everything four providers and four payers can do, with bounded arguments, for the invariants to hold against.
/// @dev Each action first makes its own preconditions true where it can, then counts whether it did what it is there for.
contract MarketHandler is Base {
    uint256 public constant ACTORS = 4;
    uint256 private constant STRANGER_KEY = 99;

    address[ACTORS] public providers;
    address[ACTORS] public payers;
    bytes32[] public actions;
    mapping(bytes32 action => uint256) public asked;
    mapping(bytes32 action => uint256) public done;
    /// @notice Most that a payer has ever signed for a provider, in wei.
    mapping(address payer => mapping(address provider => uint256)) public signed;
    /// @notice Set when an action lowered what a pair has paid.
    bool public paidFell;
    /// @notice Wei that went to the contracts for nothing.
    mapping(address to => uint256) public donated;
    uint256 public feesPaid;
    uint256 public rewardsGot;

    uint256[ACTORS] private sessionKeys;
    uint256 private keysUsed = 1_000;
    mapping(address payer => mapping(address provider => uint256)) private lastPaid;

    constructor() {
        deploy();
        for (uint256 i; i < ACTORS; ++i) {
            (providers[i], payers[i]) = (vm.addr(10 + i), vm.addr(20 + i));
            provide(providers[i], ++keysUsed, 10);
            fund(providers[i], 1e25);
            deposit(payers[i], 1e22);
            fund(payers[i], 1e25);
            sessionKeys[i] = ++keysUsed;
            vm.prank(payers[i]);
            market.setSigner(vm.addr(keysUsed));
        }
    }

    function contracts() external view returns (Token, Staking, Market) {
        return (token, staking, market);
    }

    /// @notice How many actions have been tried.
    function kinds() external view returns (uint256) {
        return actions.length;
    }

    /// @dev Counts the call, and looks afterwards whether anything paid has been taken back.
    modifier action(bytes32 name) {
        if (asked[name]++ == 0) actions.push(name);
        _;
        for (uint256 i; i < ACTORS * ACTORS; ++i) {
            (address payer, address provider) = (payers[i / ACTORS], providers[i % ACTORS]);
            uint256 paid = market.paid(payer, provider);
            if (paid < lastPaid[payer][provider]) paidFell = true;
            lastPaid[payer][provider] = paid;
        }
    }

    // ------------------------------------------------------------------ providers

    function bond(uint256 who, uint256 amount) external action("bond") {
        _bond(providers[who % ACTORS], 1 + amount % 1e22);
        ++done["bond"];
    }

    function unbond(uint256 who, uint256 amount) external action("unbond") {
        address provider = providers[who % ACTORS];
        amount %= uint256(staking.get(provider).bond) + 1;
        vm.prank(provider);
        staking.unbond(amount);
        if (staking.get(provider).leaving == amount) ++done["unbond"];
    }

    function withdraw(uint256 who, uint256 amount) external action("withdraw") {
        address provider = providers[who % ACTORS];
        Staking.Standing memory p = staking.get(provider);
        if (p.bond == 0) _bond(provider, 1e21);
        if (p.leaving == 0 || block.timestamp > uint256(p.leaveAt) + 7 days) {
            amount = 1 + amount % staking.get(provider).bond;
            vm.prank(provider);
            staking.unbond(amount);
        }
        p = staking.get(provider);
        if (block.timestamp < p.leaveAt) vm.warp(p.leaveAt);
        uint256 before = token.balanceOf(provider);
        staking.withdraw(provider);
        if (token.balanceOf(provider) - before == p.leaving) ++done["withdraw"];
    }

    function register(uint256 who, uint32 units, uint16 cut) external action("register") {
        address provider = providers[who % ACTORS];
        Staking.Standing memory p = staking.get(provider);
        units %= uint32((p.bond - p.leaving) / UNIT) + 1;
        vm.prank(provider);
        staking.register(p.device, units, cut % 10_001, 0, "");
        if (staking.get(provider).units == units) ++done["register"];
    }

    function replaceDevice(uint256 who) external action("replaceDevice") {
        address provider = providers[who % ACTORS];
        uint32 units = staking.get(provider).units;
        bytes memory signature = deviceSignature(++keysUsed, provider, NEVER);
        vm.prank(provider);
        staking.register(vm.addr(keysUsed), units, 0, NEVER, signature);
        if (staking.providerOf(vm.addr(keysUsed)) == provider) ++done["replaceDevice"];
    }

    // ------------------------------------------------------------------ payers

    function deposit(uint256 who, uint256 amount) external action("deposit") {
        address payer = payers[who % ACTORS];
        vm.prank(payer);
        market.deposit(uint96(1 + amount % 1e22));
        ++done["deposit"];
    }

    /// @dev A new session key is taken over an empty escrow, and refused over any other.
    function setSigner(uint256 who) external action("setSigner") {
        address payer = payers[who % ACTORS];
        (uint96 balance,) = market.payers(payer);
        uint256 key = ++keysUsed;
        vm.prank(payer);
        try market.setSigner(vm.addr(key)) {
            sessionKeys[who % ACTORS] = key;
            if (balance == 0) ++done["setSigner"];
        } catch {
            if (balance != 0) ++done["setSigner"];
        }
    }

    function unlock(uint256 who, uint96 amount) external action("unlock") {
        address payer = payers[who % ACTORS];
        vm.prank(payer);
        market.unlock(amount);
        (uint96 exits,) = market.exits(payer);
        (uint96 balance,) = market.payers(payer);
        if (exits == (amount < balance ? amount : balance)) ++done["unlock"];
    }

    function withdrawEscrow(uint256 who, uint96 amount) external action("withdrawEscrow") {
        address payer = payers[who % ACTORS];
        (uint96 balance,) = market.payers(payer);
        (, uint64 unlockAt) = market.exits(payer);
        if (unlockAt == 0) {
            if (balance == 0) _deposit(payer, 1e21);
            vm.prank(payer);
            market.unlock(1 + amount / 2);
            (, unlockAt) = market.exits(payer);
        }
        if (block.timestamp < unlockAt) vm.warp(unlockAt);
        uint256 before = token.balanceOf(payer);
        (uint96 asks,) = market.exits(payer);
        (balance,) = market.payers(payer);
        vm.prank(payer);
        market.withdraw();
        if (token.balanceOf(payer) - before == (asks < balance ? asks : balance)) ++done["withdrawEscrow"];
    }

    // ------------------------------------------------------------------ work

    /// @dev All payers' vouchers at once, the first one twice; some may not be covered.
    function redeem(uint256 who, uint256 amount) external action("redeem") {
        address provider = providers[who % ACTORS];
        Market.Claim[] memory claims = new Market.Claim[](ACTORS + 1);
        if (_escrows() == 0) _deposit(payers[amount % ACTORS], 1e21);
        for (uint256 i; i < ACTORS; ++i) {
            claims[i] = _sign(i, provider, 1 + uint256(keccak256(abi.encode(amount, i))) % 1e21);
        }
        claims[ACTORS] = claims[0];
        if (_redeem(provider, claims) != 0) ++done["redeem"];
    }

    /// @dev A voucher that a stranger has signed pays nothing.
    function redeemForged(uint256 who, uint256 from, uint96 amount) external action("redeemForged") {
        address provider = providers[who % ACTORS];
        Market.Claim[] memory claims = new Market.Claim[](1);
        claims[0] = voucher(STRANGER_KEY, payers[from % ACTORS], provider, amount);
        if (_redeem(provider, claims) == 0) ++done["redeemForged"];
    }

    function claim(uint256 who, uint256 from) external action("claim") {
        address provider = providers[who % ACTORS];
        address payer = payers[from % ACTORS];
        if (market.claimable(provider) == 0) {
            _deposit(payer, 1e21);
            Market.Claim[] memory claims = new Market.Claim[](1);
            claims[0] = _sign(from % ACTORS, provider, 1e20);
            _redeem(provider, claims);
            vm.warp(block.timestamp + 1 days);
        }
        uint256 before = token.balanceOf(provider);
        market.claim(provider);
        uint256 got = token.balanceOf(provider) - before;
        rewardsGot += got;
        if (got != 0) ++done["claim"];
    }

    // ------------------------------------------------------------------ anybody

    function roll(uint256 epochs) external action("roll") {
        (uint32 number,,) = market.epoch();
        vm.warp(block.timestamp + (1 + epochs % 3) * 1 days);
        market.roll();
        (uint32 later,,) = market.epoch();
        if (later > number) ++done["roll"];
    }

    function pass(uint256 time) external action("pass") {
        vm.warp(block.timestamp + time % 12 hours);
        ++done["pass"];
    }

    function donate(uint256 amount, bool toMarket) external action("donate") {
        address to = toMarket ? address(market) : address(staking);
        amount %= 1e21;
        token.transfer(to, amount);
        donated[to] += amount;
        ++done["donate"];
    }

    // ------------------------------------------------------------------ internal

    function _bond(address provider, uint256 amount) private {
        vm.prank(provider);
        staking.bond(amount);
    }

    function _deposit(address payer, uint96 amount) private {
        vm.prank(payer);
        market.deposit(amount);
    }

    /// @dev The payer's session key promises `more` wei beyond all that it has promised.
    function _sign(uint256 payer, address provider, uint256 more) private returns (Market.Claim memory) {
        uint256 total = signed[payers[payer]][provider] += more;
        return voucher(sessionKeys[payer], payers[payer], provider, uint96(total));
    }

    function _redeem(address provider, Market.Claim[] memory claims) private returns (uint256 collected) {
        (uint256 balance, uint256 paid) = (token.balanceOf(provider), _paidTo(provider));
        market.redeem(provider, claims);
        collected = _paidTo(provider) - paid;
        feesPaid += collected - (token.balanceOf(provider) - balance);
    }

    function _escrows() private view returns (uint256 sum) {
        for (uint256 i; i < ACTORS; ++i) {
            (uint96 balance,) = market.payers(payers[i]);
            sum += balance;
        }
    }

    function _paidTo(address provider) private view returns (uint256 sum) {
        for (uint256 i; i < ACTORS; ++i) {
            sum += market.paid(payers[i], provider);
        }
    }
}
