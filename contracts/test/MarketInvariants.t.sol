// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Market} from "../src/Market.sol";
import {Staking} from "../src/Staking.sol";
import {Token} from "../src/Token.sol";
import {Vm, vm} from "./Base.sol";
import {MarketHandler} from "./MarketHandler.sol";

/// @notice What holds of escrow, bonds, rewards and price after any sequence of actions.
contract MarketInvariantsTest {
    /// @dev Of a hundred calls of any action, so many at least must have done what the action is there for.
    uint256 private constant SHARE = 75;
    uint256 private constant ACTIONS = 15;
    address private constant TREASURY = address(0x7EA);

    MarketHandler private handler;
    Token private token;
    Staking private staking;
    Market private market;

    function setUp() public {
        handler = new MarketHandler();
        (token, staking, market) = handler.contracts();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev Without it, an action that never succeeds would make every invariant hold.
    function afterInvariant() public view {
        vm.assertEq(handler.kinds(), ACTIONS, "actions tried");
        for (uint256 i; i < ACTIONS; ++i) {
            bytes32 name = handler.actions(i);
            vm.assertGe(handler.done(name) * 100, handler.asked(name) * SHARE, string(abi.encodePacked(name)));
        }
    }

    /// @dev One campaign for all of them: forge would run each in its own, over the same calls.
    /// forge-config: default.invariant.runs = 120
    /// forge-config: long.invariant.runs = 1960
    function invariant_market__any_actions__all_hold() public view {
        marketHoldsWhatItOwes();
        stakingHoldsBondsAndSumsAreTrue();
        paidNeverFallsNorPassesWhatWasSigned();
        rewardsStayBelowFees();
        volumeIsSumOfPointsAndPriceInBounds();
        everyWeiBelongsToSomebodyKnown();
    }

    function marketHoldsWhatItOwes() private view {
        uint256 owed = market.fees() + handler.donated(address(market));
        for (uint256 i; i < handler.ACTORS(); ++i) {
            (uint96 balance,) = market.payers(handler.payers(i));
            owed += balance + market.claimable(handler.providers(i));
        }
        vm.assertGe(token.balanceOf(address(market)), owed, "balance of Market");
    }

    function stakingHoldsBondsAndSumsAreTrue() private view {
        uint256 bonds;
        uint256 units;
        for (uint256 i; i < handler.ACTORS(); ++i) {
            Staking.Standing memory p = staking.get(handler.providers(i));
            bonds += p.bond;
            units += p.units;
            vm.assertLe(p.leaving, p.bond, "leaving");
            vm.assertLe(p.units * staking.PER_UNIT(), p.bond - p.leaving, "bond behind the units");
        }
        vm.assertEq(staking.totalBond(), bonds, "total bond");
        vm.assertEq(staking.totalUnits(), units, "total units");
        vm.assertEq(token.balanceOf(address(staking)), bonds + handler.donated(address(staking)), "balance of Staking");
    }

    function paidNeverFallsNorPassesWhatWasSigned() private view {
        vm.assertEq(handler.paidFell() ? 1 : 0, 0, "paid fell");
        for (uint256 i; i < handler.ACTORS(); ++i) {
            for (uint256 j; j < handler.ACTORS(); ++j) {
                (address payer, address provider) = (handler.payers(i), handler.providers(j));
                vm.assertLe(market.paid(payer, provider), handler.signed(payer, provider), "paid");
            }
        }
    }

    function rewardsStayBelowFees() private view {
        uint256 rewards = handler.rewardsGot();
        for (uint256 i; i < handler.ACTORS(); ++i) {
            rewards += market.claimable(handler.providers(i));
        }
        vm.assertLe(rewards, handler.feesPaid() * 85 / 100, "rewards");
    }

    function volumeIsSumOfPointsAndPriceInBounds() private view {
        (uint32 number, uint112 volume, uint112 price) = market.epoch();
        uint256 points;
        for (uint256 i; i < handler.ACTORS(); ++i) {
            (uint32 epoch, uint112 worked,) = market.work(handler.providers(i));
            if (epoch == number) points += worked;
        }
        vm.assertEq(volume, points, "volume");
        vm.assertGe(price, market.MIN_PRICE(), "price");
        vm.assertLe(price, market.MAX_PRICE(), "price");
    }

    function everyWeiBelongsToSomebodyKnown() private view {
        uint256 known = token.balanceOf(address(handler)) + token.balanceOf(TREASURY) + token.balanceOf(address(market))
            + token.balanceOf(address(staking));
        for (uint256 i; i < handler.ACTORS(); ++i) {
            known += token.balanceOf(handler.providers(i)) + token.balanceOf(handler.payers(i));
        }
        vm.assertEq(known, token.totalSupply(), "supply");
        vm.assertLe(token.totalSupply(), token.CAP(), "cap");
    }
}
