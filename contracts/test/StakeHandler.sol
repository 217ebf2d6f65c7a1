// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Jury} from "../src/Jury.sol";
import {Staking} from "../src/Staking.sol";
import {Base, vm} from "./Base.sol";

/// @notice Everything that four providers and four stakers can do with stake, with bounded arguments. Each action first makes
/// its own preconditions true, then counts whether it did what it is there for. After each, a keeper does what anyone may do:
/// it ends disputes that are over, recalls loans that are too large and withdraws what was recalled.
abstract contract StakeHandler is Base {
    uint256 public constant ACTORS = 4;
    uint256 internal constant FIRST_DEVICE = 300;

    address[ACTORS] public providers;
    address[ACTORS] public stakers;
    bytes32[] public actions;
    mapping(bytes32 action => uint256) public asked;
    mapping(bytes32 action => uint256) public done;
    bytes32[] public disputes;
    /// @notice Set when a slash reverted.
    bool public slashReverted;
    /// @notice Set when a slash took another amount than it sent, or than there was.
    bool public slashWrong;
    /// @notice Whether a slash has reached the lender since the provider last had no debt.
    mapping(address provider => bool) public writtenDown;
    uint256 public donated;

    modifier action(bytes32 name) {
        if (asked[name]++ == 0) actions.push(name);
        _;
        _keep();
    }

    function begin() internal {
        deploy();
        for (uint256 i; i < ACTORS; ++i) {
            (providers[i], stakers[i]) = (vm.addr(100 + i), vm.addr(200 + i));
            provide(providers[i], FIRST_DEVICE + i, 10);
            fund(providers[i], 1e24);
            fund(stakers[i], 1e24);
            vm.prank(providers[i]);
            jury.depositDuty(50e18);
        }
        vm.prank(stakers[0]);
        lendVault.deposit(1e22, stakers[0]);
        vm.warp(block.timestamp + 2 days);
    }

    function kinds() external view returns (uint256) {
        return actions.length;
    }

    function disputeCount() external view returns (uint256) {
        return disputes.length;
    }

    // ------------------------------------------------------------------ providers

    function bond(uint256 who, uint256 amount) external action("bond") {
        address provider = providers[who % ACTORS];
        uint256 before = staking.get(provider).bond;
        _bond(provider, 1 + amount % 1e21);
        if (staking.get(provider).bond == before + 1 + amount % 1e21) ++done["bond"];
    }

    function unbond(uint256 who, uint256 amount) external action("unbond") {
        address provider = providers[who % ACTORS];
        _heal(provider);
        amount %= uint256(staking.get(provider).bond) + 1;
        vm.prank(provider);
        staking.unbond(amount);
        if (staking.get(provider).leaving == amount) ++done["unbond"];
    }

    function withdraw(uint256 who, uint256 amount) external action("withdraw") {
        address provider = providers[who % ACTORS];
        _finishDisputes();
        _heal(provider);
        amount = 1 + amount % staking.get(provider).bond;
        vm.prank(provider);
        staking.unbond(amount);
        vm.warp(block.timestamp + 7 days);
        uint256 before = token.balanceOf(provider) + token.balanceOf(address(lendVault));
        staking.withdraw(provider);
        uint256 paid = token.balanceOf(provider) + token.balanceOf(address(lendVault)) - before;
        if (paid == amount) ++done["withdraw"];
    }

    function register(uint256 who, uint32 units, uint16 cut) external action("register") {
        address provider = providers[who % ACTORS];
        Staking.Standing memory p = staking.get(provider);
        units %= uint32((p.bond - p.leaving) / UNIT) + 1;
        vm.prank(provider);
        staking.register(p.device, units, cut % (p.cut + 1), 0, "");
        if (staking.get(provider).units == units) ++done["register"];
    }

    function borrow(uint256 who, uint256 amount) external action("borrow") {
        address provider = providers[who % ACTORS];
        if (_locks(provider) != 0) _finishDisputes();
        amount = 1e6 + amount % 1e21;
        _bond(provider, amount + 2 * lendVault.debtOf(provider));
        if (lendVault.idle() < amount) _lend(stakers[who % ACTORS], amount);
        uint256 before = staking.get(provider).bond;
        vm.prank(provider);
        lendVault.borrow(amount);
        if (staking.get(provider).bond == before + amount) ++done["borrow"];
    }

    function repay(uint256 who, uint256 amount) external action("repay") {
        address provider = providers[who % ACTORS];
        uint256 debt = lendVault.debtOf(provider);
        vm.prank(provider);
        uint256 paid = lendVault.repay(provider, amount % 1e21);
        if (paid == (amount % 1e21 < debt ? amount % 1e21 : debt)) ++done["repay"];
    }

    /// @dev A loan is taken to its limit, and a slash eats so much that anyone may recall it.
    function recall(uint256 who) external action("recall") {
        address provider = providers[who % ACTORS];
        _finishDisputes();
        uint256 bonded = staking.get(provider).bond;
        if (bonded > 1e22) _slash(provider, bonded - 1e21); // each recall would multiply it by four
        _bond(provider, 1e18 + 2 * lendVault.debtOf(provider)); // room for a loan, however small the bond had become
        uint256 most = staking.get(provider).bond * 3 - lendVault.debtOf(provider) * 4 - 1e6;
        if (lendVault.idle() < most) _lend(stakers[0], most);
        vm.startPrank(provider);
        staking.unbond(0);
        lendVault.borrow(most);
        vm.stopPrank();
        _slash(provider, staking.get(provider).bond - lendVault.debtOf(provider) * 8 / 7 + 1);
        staking.recall(provider);
        if (staking.get(provider).leaving == staking.get(provider).bond) ++done["recall"];
    }

    // ------------------------------------------------------------------ stakers

    function delegate(uint256 who, uint256 to, uint256 amount) external action("delegate") {
        amount = 1e18 + amount % 1e21;
        uint256 shares = _delegate(stakers[who % ACTORS], providers[to % ACTORS], amount);
        if (shares != 0 || _dead(providers[to % ACTORS])) ++done["delegate"];
    }

    function undelegate(uint256 who, uint256 to, uint256 shares) external action("undelegate") {
        (address staker, address provider) = (stakers[who % ACTORS], providers[to % ACTORS]);
        (uint112 owned,,) = staking.delegations(provider, staker);
        shares %= uint256(owned) + 1;
        vm.prank(staker);
        staking.undelegate(provider, shares);
        (, uint112 leaving,) = staking.delegations(provider, staker);
        if (leaving == shares) ++done["undelegate"];
    }

    function withdrawDelegated(uint256 who, uint256 to, uint256 shares) external action("withdrawDelegated") {
        (address staker, address provider) = (stakers[who % ACTORS], providers[to % ACTORS]);
        (uint112 owned,,) = staking.delegations(provider, staker);
        if (owned == 0) owned = uint112(_delegate(staker, provider, 5e18));
        if (owned == 0) {
            ++done["withdrawDelegated"];
            return;
        }
        vm.prank(staker);
        staking.undelegate(provider, 1 + shares % owned);
        vm.warp(block.timestamp + 7 days);
        uint256 before = token.balanceOf(staker);
        vm.prank(staker);
        uint256 amount = staking.withdrawDelegated(provider);
        if (token.balanceOf(staker) - before == amount) ++done["withdrawDelegated"];
    }

    function poolDeposit(uint256 who, uint256 amount) external action("poolDeposit") {
        amount = 1e9 + amount % 1e21;
        uint256 before = staking.shared();
        _pool(stakers[who % ACTORS], amount);
        if (staking.shared() == before + amount) ++done["poolDeposit"];
    }

    function poolCooldown(uint256 who, uint256 shares) external action("poolCooldown") {
        address staker = stakers[who % ACTORS];
        shares %= poolVault.balanceOf(staker) + 1;
        (uint216 before,) = poolVault.exits(staker);
        vm.prank(staker);
        poolVault.cooldown(shares);
        (uint216 leaving,) = poolVault.exits(staker);
        if (leaving == before + shares) ++done["poolCooldown"];
    }

    function poolCancel(uint256 who) external action("poolCancel") {
        address staker = stakers[who % ACTORS];
        (uint216 leaving,) = poolVault.exits(staker);
        uint256 before = poolVault.balanceOf(staker);
        vm.prank(staker);
        poolVault.cancel();
        if (poolVault.balanceOf(staker) == before + leaving) ++done["poolCancel"];
    }

    function poolRedeem(uint256 who, uint256 shares) external action("poolRedeem") {
        address staker = stakers[who % ACTORS];
        (uint216 leaving,) = poolVault.exits(staker);
        if (poolVault.balanceOf(staker) == 0) _pool(staker, 5e18);
        uint256 more = poolVault.balanceOf(staker);
        vm.prank(staker);
        poolVault.cooldown(leaving == 0 ? 1 + shares % more : 0);
        vm.warp(block.timestamp + 7 days);
        shares = poolVault.maxRedeem(staker);
        uint256 before = token.balanceOf(staker);
        vm.prank(staker);
        uint256 assets = poolVault.redeem(shares, staker, staker);
        if (shares != 0 && token.balanceOf(staker) - before == assets) ++done["poolRedeem"];
    }

    function lend(uint256 who, uint256 amount) external action("lend") {
        uint256 before = lendVault.idle();
        _lend(stakers[who % ACTORS], 1 + amount % 1e21);
        if (lendVault.idle() == before + 1 + amount % 1e21) ++done["lend"];
    }

    function stopLending(uint256 who, uint256 shares) external action("stopLending") {
        address staker = stakers[who % ACTORS];
        shares %= lendVault.maxRedeem(staker) + 1;
        uint256 before = token.balanceOf(staker);
        vm.prank(staker);
        uint256 assets = lendVault.redeem(shares, staker, staker);
        if (token.balanceOf(staker) - before == assets) ++done["stopLending"];
    }

    // ------------------------------------------------------------------ gains, losses, time

    function reward(uint256 who, uint256 amount) external action("reward") {
        amount %= 1e20;
        uint256 before = token.balanceOf(address(staking)) + token.balanceOf(providers[who % ACTORS]);
        token.transfer(address(staking), amount);
        vm.prank(address(market));
        staking.reward(providers[who % ACTORS], amount);
        uint256 later = token.balanceOf(address(staking)) + token.balanceOf(providers[who % ACTORS]);
        if (later == before + amount) ++done["reward"];
    }

    /// @dev A slash of any amount must go through, whatever state the provider is in.
    function slash(uint256 who, uint256 amount) external action("slash") {
        address provider = providers[who % ACTORS];
        uint256 stake = staking.stakeOf(provider);
        amount = amount % 16 == 0 ? amount : amount % (stake / 4 + 1);
        uint256 before = token.balanceOf(address(jury));
        if (_slash(provider, amount) <= stake && token.balanceOf(address(jury)) == before) ++done["slash"];
        else slashWrong = true;
    }

    function pass(uint256 time) external action("pass") {
        vm.warp(block.timestamp + time % 2 days);
        ++done["pass"];
    }

    function donate(uint256 amount) external action("donate") {
        token.transfer(address(staking), amount % 1e20);
        donated += amount % 1e20;
        ++done["donate"];
    }

    // ------------------------------------------------------------------ internal

    function _bond(address provider, uint256 amount) internal {
        vm.prank(provider);
        staking.bond(amount);
    }

    /// @dev Puts up as much as makes the loan healthy, and leaves nobody without a bond.
    function _heal(address provider) private {
        uint256 bonded = staking.get(provider).bond;
        uint256 needed = lendVault.debtOf(provider) * 8 / 7 + 1e9;
        if (bonded < needed) _bond(provider, needed - bonded);
    }

    function _delegate(address staker, address provider, uint256 amount) private returns (uint256) {
        if (_dead(provider)) return 0;
        vm.prank(staker);
        return staking.delegate(provider, amount, 0);
    }

    /// @dev A pool that lost nearly all has no price at which anyone could join.
    function _dead(address provider) private view returns (bool) {
        (,,,,,,,,, uint96 pool, uint112 shares) = staking.providers(provider);
        return shares > uint256(pool) * 1e9;
    }

    function _pool(address staker, uint256 amount) private {
        vm.prank(staker);
        poolVault.deposit(amount, staker);
    }

    function _lend(address staker, uint256 amount) private {
        vm.prank(staker);
        lendVault.deposit(amount, staker);
    }

    /// @dev What is taken is burned.
    function _slash(address provider, uint256 amount) private returns (uint256 taken) {
        uint256 debt = lendVault.debtOf(provider);
        vm.startPrank(address(jury));
        try staking.slash(provider, amount) returns (uint256 taken_) {
            taken = taken_;
            token.burn(taken);
        } catch {
            slashReverted = true;
        }
        vm.stopPrank();
        if (debt > staking.get(provider).bond) writtenDown[provider] = true;
    }

    function _locks(address provider) internal view returns (uint256 count) {
        (,,,,,,, count,,,) = staking.providers(provider);
    }

    function _finishDisputes() internal {
        for (uint256 i; i < disputes.length; ++i) {
            while (!jury.dispute(disputes[i]).resolved) {
                uint256 over = uint256(jury.dispute(disputes[i]).started) + 30 hours + 1;
                if (block.timestamp < over) vm.warp(over);
                _resolve(disputes[i]);
            }
        }
    }

    function _resolve(bytes32 id) internal {
        address accused = jury.dispute(id).accused;
        uint256 debt = lendVault.debtOf(accused);
        jury.resolve(id);
        if (debt > staking.get(accused).bond) writtenDown[accused] = true;
    }

    function _keep() private {
        for (uint256 i; i < disputes.length; ++i) {
            Jury.Dispute memory d = jury.dispute(disputes[i]);
            if (!d.resolved && block.timestamp > uint256(d.started) + 30 hours) _resolve(disputes[i]);
        }
        for (uint256 i; i < ACTORS; ++i) {
            _keepLoan(providers[i]);
        }
    }

    function _keepLoan(address provider) private {
        uint256 debt = lendVault.debtOf(provider);
        if (debt == 0) writtenDown[provider] = false;
        Staking.Standing memory p = staking.get(provider);
        if (debt * 8 <= uint256(p.bond) * 7) return;
        bool runs = p.leaveAt != 0 && block.timestamp <= uint256(p.leaveAt) + 7 days;
        if (!runs || p.leaving < debt) {
            // A request that covered the loan until interest passed it is as good as one that does.
            if (!(runs && p.leaving == p.bond)) staking.recall(provider);
        } else if (block.timestamp >= p.leaveAt && _locks(provider) == 0) {
            staking.withdraw(provider);
        }
    }
}
