// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Jury} from "../src/Jury.sol";
import {LendVault} from "../src/LendVault.sol";
import {Models} from "../src/Models.sol";
import {PoolVault} from "../src/PoolVault.sol";
import {Staking} from "../src/Staking.sol";
import {Token} from "../src/Token.sol";
import {vm} from "./Base.sol";
import {CourtHandler} from "./CourtHandler.sol";

/// @notice What holds of stake, loans, pools, juries and models after any sequence of actions.
contract StakeInvariantsTest {
    /// @dev Of a hundred calls of any action, so many at least must have done what the action is there for.
    uint256 private constant SHARE = 75;
    uint256 private constant ACTIONS = 29;
    address private constant TREASURY = address(0x7EA);

    CourtHandler private handler;
    Token private token;
    Staking private staking;
    LendVault private lendVault;
    PoolVault private poolVault;
    Jury private jury;
    Models private models;

    function setUp() public {
        handler = new CourtHandler();
        (token, staking, lendVault, poolVault, jury, models) = handler.contracts();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev Without it, an action that never succeeds would make every invariant hold.
    function afterInvariant() public view {
        uint256 kinds = handler.kinds();
        vm.assertGe(kinds, ACTIONS - 2, "actions tried"); // 256 calls miss one of so many once in 300 runs
        for (uint256 i; i < kinds; ++i) {
            bytes32 name = handler.actions(i);
            vm.assertGe(handler.done(name) * 100, handler.asked(name) * SHARE, string(abi.encodePacked(name)));
        }
    }

    /// @dev One campaign for all of them: forge would run each in its own, over the same calls.
    /// forge-config: default.invariant.runs = 120
    /// forge-config: long.invariant.runs = 1960
    function invariant_stake__any_actions__all_hold() public view {
        slashNeverReverts();
        stakingHoldsItsStakesAndSumsAreTrue();
        debtsAddUpAndAreBacked();
        locksAreOpenDisputes();
        juryHoldsWhatItOwes();
        modelsHoldsWhatItOwes();
        everyWeiBelongsToSomebodyKnown();
    }

    function slashNeverReverts() private view {
        vm.assertEq(handler.slashReverted() ? 1 : 0, 0, "a slash reverted");
        vm.assertEq(handler.slashWrong() ? 1 : 0, 0, "a slash took a wrong amount");
    }

    function stakingHoldsItsStakesAndSumsAreTrue() private view {
        (uint256 bonds, uint256 units, uint256 pools) = (0, 0, 0);
        for (uint256 i; i < handler.ACTORS(); ++i) {
            address provider = handler.providers(i);
            Staking.Standing memory p = staking.get(provider);
            (,,,,,,,,, uint96 pool, uint112 shares) = staking.providers(provider);
            (bonds, units, pools) = (bonds + p.bond, units + p.units, pools + pool);
            vm.assertLe(p.leaving, p.bond, "leaving");
            vm.assertLe(p.units * staking.PER_UNIT(), p.bond - p.leaving, "bond behind the units");
            uint256 owned;
            for (uint256 j; j < handler.ACTORS(); ++j) {
                (uint112 part, uint112 leaving,) = staking.delegations(provider, handler.stakers(j));
                owned += part;
                vm.assertLe(leaving, part, "leaving shares");
            }
            vm.assertEq(owned, shares, "shares");
        }
        vm.assertEq(staking.totalBond(), bonds, "total bond");
        vm.assertEq(staking.totalUnits(), units, "total units");
        uint256 held = bonds + pools + staking.shared() + handler.donated();
        vm.assertEq(token.balanceOf(address(staking)), held, "balance of Staking");
    }

    function debtsAddUpAndAreBacked() private view {
        (uint256 debts, uint256 shares) = (0, 0);
        for (uint256 i; i < handler.ACTORS(); ++i) {
            address provider = handler.providers(i);
            uint256 debt = lendVault.debtOf(provider);
            uint256 bonded = staking.get(provider).bond;
            debts += debt;
            shares += lendVault.debtShares(provider);
            if (!handler.writtenDown(provider)) vm.assertLe(debt, bonded, "debt");
            if (bonded == 0) vm.assertLe(debt, 1, "debt with nothing behind it");
        }
        (uint256 all,) = lendVault.pending();
        vm.assertEq(shares, lendVault.totalDebtShares(), "debt shares");
        vm.assertLe(debts, all + 8, "debts");
        vm.assertLe(all, debts + 8, "all debts");
    }

    function locksAreOpenDisputes() private view {
        for (uint256 i; i < handler.ACTORS(); ++i) {
            address provider = handler.providers(i);
            uint256 open;
            for (uint256 j; j < handler.disputeCount(); ++j) {
                Jury.Dispute memory d = jury.dispute(handler.disputes(j));
                if (!d.resolved && !d.aboutClaim && d.accused == provider) ++open;
            }
            (,,,,,,, uint16 locks,,,) = staking.providers(provider);
            vm.assertEq(locks, open, "locks");
        }
    }

    function juryHoldsWhatItOwes() private view {
        uint256 owed;
        for (uint256 i; i < handler.ACTORS(); ++i) {
            owed += jury.duty(handler.providers(i));
            vm.assertLe(jury.duty(handler.providers(i)), jury.MAX_DUTY(), "duty");
        }
        for (uint256 j; j < handler.disputeCount(); ++j) {
            Jury.Dispute memory d = jury.dispute(handler.disputes(j));
            if (!d.resolved) owed += d.pot + d.commits * jury.VOTE_BOND();
            else owed += stillOwed(handler.disputes(j), d);
        }
        vm.assertGe(token.balanceOf(address(jury)), owed, "balance of Jury");
    }

    function stillOwed(bytes32 id, Jury.Dispute memory d) private view returns (uint256 owed) {
        for (uint256 i; i < handler.ACTORS(); ++i) {
            for (uint256 round; round <= d.round; ++round) {
                uint256 vote = uint256(jury.votes(id, round, handler.providers(i)));
                bool none = d.verdict == Jury.Verdict.None;
                if (none ? vote != 1 && vote != 2 : vote != uint256(d.verdict)) continue;
                owed += jury.VOTE_BOND() + (none || round != d.decidedRound ? 0 : d.pot);
            }
        }
    }

    function modelsHoldsWhatItOwes() private view {
        uint256 owed = models.LISTING_BOND();
        uint256 count = models.claimCount();
        for (uint256 number = count < handler.LATEST() ? 1 : count + 1 - handler.LATEST(); number <= count; ++number) {
            (,,,,,, uint96 staked, uint96 leaving, uint256 earned,) = models.claims(number);
            owed += uint256(staked) + leaving;
            uint256 sum;
            for (uint256 i; i < handler.ACTORS(); ++i) {
                (uint96 own, uint96 off,, uint96 due, uint256 paidTo) = models.stakes(number, handler.stakers(i));
                owed += due + own * (earned - paidTo) / 1e18;
                sum += uint256(own) + off;
            }
            (,,,, bool lost,,,,,) = models.claims(number);
            if (!lost) vm.assertEq(sum, uint256(staked) + leaving, "stakes on a claim");
        }
        vm.assertGe(token.balanceOf(address(models)), owed, "balance of Models");
    }

    function everyWeiBelongsToSomebodyKnown() private view {
        uint256 known = token.balanceOf(address(handler)) + token.balanceOf(TREASURY)
            + token.balanceOf(address(staking)) + token.balanceOf(address(lendVault)) + token.balanceOf(address(jury))
            + token.balanceOf(address(models)) + token.balanceOf(staking.market());
        for (uint256 i; i < handler.ACTORS(); ++i) {
            known += token.balanceOf(handler.providers(i)) + token.balanceOf(handler.stakers(i));
        }
        vm.assertEq(known, token.totalSupply(), "supply");
        vm.assertEq(token.balanceOf(address(poolVault)), 0, "balance of PoolVault");
    }
}
