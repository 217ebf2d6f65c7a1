// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Staking} from "../src/Staking.sol";
import {Base, vm} from "./Base.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

contract StakingTest is Base {
    uint256 private constant OWNER_KEY = 1;
    uint256 private constant DEVICE_KEY = 11;
    uint256 private constant OTHER_DEVICE_KEY = 12;
    uint96 private constant BOND = 1_000e18;
    address private owner = vm.addr(OWNER_KEY);
    address private stranger = vm.addr(2);
    address private device = vm.addr(DEVICE_KEY);
    address private otherDevice = vm.addr(OTHER_DEVICE_KEY);

    function setUp() public {
        deploy();
        fund(owner, 2 * uint256(BOND));
        fund(stranger, BOND);
        vm.prank(owner);
        staking.bond(BOND);
    }

    function register(address who, uint256 key, uint32 units, uint16 cut) private {
        bytes memory signature = deviceSignature(key, who, NEVER);
        vm.prank(who);
        staking.register(vm.addr(key), units, cut, NEVER, signature);
    }

    // ------------------------------------------------------------------ register

    function test_register__signed_by_device__names_key_units_and_cut() public {
        bytes memory signature = deviceSignature(DEVICE_KEY, owner, block.timestamp);
        vm.expectEmit(address(staking));
        emit Staking.Registered(owner, device, 10, 2_500);
        vm.prank(owner);
        staking.register(device, 10, 2_500, block.timestamp, signature);
        Staking.Standing memory p = staking.get(owner);
        vm.assertEq(p.device, device, "device");
        vm.assertEq(p.units, 10, "units");
        vm.assertEq(p.cut, 2_500, "cut");
        vm.assertEq(staking.totalUnits(), 10, "total units");
        vm.assertEq(staking.providerOf(device), owner, "provider of the device");
    }

    function test_register__same_device_again__needs_no_signature() public {
        register(owner, DEVICE_KEY, 10, 0);
        vm.prank(owner);
        staking.register(device, 3, 10_000, 0, "");
        vm.assertEq(staking.get(owner).units, 3, "units");
        vm.assertEq(staking.totalUnits(), 3, "total units");
    }

    function test_register__no_bond__takes_no_units_only() public {
        bytes memory signature = deviceSignature(DEVICE_KEY, stranger, NEVER);
        vm.startPrank(stranger);
        vm.expectRevert(Staking.TooSmall.selector);
        staking.register(device, 1, 0, NEVER, signature);
        staking.register(device, 0, 0, NEVER, signature);
        vm.stopPrank();
        vm.assertEq(staking.providerOf(device), stranger, "provider of the device");
    }

    function test_register__more_units_than_bond__reverts() public {
        bytes memory signature = deviceSignature(DEVICE_KEY, owner, NEVER);
        vm.expectRevert(Staking.TooSmall.selector);
        vm.prank(owner);
        staking.register(device, 11, 0, NEVER, signature);
    }

    function test_register__units_over_what_stays__reverts_until_window_is_over() public {
        register(owner, DEVICE_KEY, 10, 0);
        vm.startPrank(owner);
        staking.unbond(1);
        vm.assertEq(staking.get(owner).units, 9, "units while leaving");
        vm.warp(block.timestamp + 14 days);
        vm.expectRevert(Staking.TooSmall.selector);
        staking.register(device, 10, 0, 0, "");
        vm.warp(block.timestamp + 1);
        staking.register(device, 10, 0, 0, "");
        vm.stopPrank();
        vm.assertEq(staking.get(owner).leaving, 0, "leaving");
        vm.assertEq(staking.totalUnits(), 10, "total units");
    }

    function test_register__cut_above_all__reverts() public {
        bytes memory signature = deviceSignature(DEVICE_KEY, owner, NEVER);
        vm.expectRevert(Staking.BadCut.selector);
        vm.prank(owner);
        staking.register(device, 1, 10_001, NEVER, signature);
    }

    function test_register__zero_key__reverts() public {
        vm.expectRevert(Staking.BadKey.selector);
        vm.prank(owner);
        staking.register(address(0), 0, 0, NEVER, "");
    }

    function test_register__signature_of_another_key_provider_or_deadline__reverts() public {
        bytes[4] memory wrong = [
            deviceSignature(OTHER_DEVICE_KEY, owner, NEVER),
            deviceSignature(DEVICE_KEY, stranger, NEVER),
            deviceSignature(DEVICE_KEY, owner, NEVER - 1),
            bytes("")
        ];
        for (uint256 i; i < wrong.length; ++i) {
            vm.expectRevert(Staking.BadKey.selector);
            vm.prank(owner);
            staking.register(device, 0, 0, NEVER, wrong[i]);
        }
    }

    function test_register__past_deadline__reverts() public {
        bytes memory signature = deviceSignature(DEVICE_KEY, owner, block.timestamp - 1);
        vm.expectRevert(Staking.Expired.selector);
        vm.prank(owner);
        staking.register(device, 0, 0, block.timestamp - 1, signature);
    }

    function test_register__key_of_another__reverts_even_when_replaced() public {
        register(owner, DEVICE_KEY, 0, 0);
        bytes memory signature = deviceSignature(DEVICE_KEY, stranger, NEVER);
        vm.expectRevert(Staking.KeyTaken.selector);
        vm.prank(stranger);
        staking.register(device, 0, 0, NEVER, signature);
        register(owner, OTHER_DEVICE_KEY, 0, 0);
        vm.expectRevert(Staking.KeyTaken.selector);
        vm.prank(stranger);
        staking.register(device, 0, 0, NEVER, signature);
    }

    function test_register__new_key__old_one_answers_for_the_challenge_only() public {
        register(owner, DEVICE_KEY, 0, 0);
        register(owner, OTHER_DEVICE_KEY, 0, 0);
        vm.assertEq(staking.providerOf(device), address(0), "provider of the old key");
        vm.assertEq(staking.providerOf(otherDevice), owner, "provider of the new key");
        (address provider, uint64 until) = staking.deviceOwner(device);
        vm.assertEq(provider, owner, "owner of the old key");
        vm.assertEq(until, block.timestamp + 3 days, "until");
    }

    function test_register__old_key_again__is_current_again() public {
        register(owner, DEVICE_KEY, 0, 0);
        register(owner, OTHER_DEVICE_KEY, 0, 0);
        register(owner, DEVICE_KEY, 0, 0);
        vm.assertEq(staking.providerOf(device), owner, "provider of the old key");
        vm.assertEq(staking.providerOf(otherDevice), address(0), "provider of the other key");
    }

    function test_register__ether_sent_along__reaches_the_device() public {
        vm.deal(owner, 1 ether);
        bytes memory signature = deviceSignature(DEVICE_KEY, owner, NEVER);
        vm.prank(owner);
        staking.register{value: 0.3 ether}(device, 0, 0, NEVER, signature);
        vm.assertEq(device.balance, 0.3 ether, "balance of the device");
        vm.assertEq(address(staking).balance, 0, "balance of the contract");
    }

    function test_register__device_refuses_ether__reverts() public {
        vm.deal(owner, 1 ether);
        vm.etch(device, hex"60006000fd"); // reverts at once
        bytes memory signature = deviceSignature(DEVICE_KEY, owner, NEVER);
        vm.expectRevert(Staking.GasRefused.selector);
        vm.prank(owner);
        staking.register{value: 1}(device, 0, 0, NEVER, signature);
    }

    // ------------------------------------------------------------------ bond

    function test_bond__allowed__is_at_stake() public {
        vm.expectEmit(address(staking));
        emit Staking.Bonded(owner, 5);
        vm.prank(owner);
        staking.bond(5);
        vm.assertEq(staking.get(owner).bond, BOND + 5, "bond");
        vm.assertEq(staking.totalBond(), BOND + 5, "total bond");
        vm.assertEq(token.balanceOf(address(staking)), BOND + 5, "balance of the contract");
    }

    function test_bond__no_allowance__reverts() public {
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        staking.bond(1);
    }

    function test_bond__wider_than_its_field__reverts() public {
        vm.expectPartialRevert(SafeCast.SafeCastOverflowedUintDowncast.selector);
        vm.prank(owner);
        staking.bond(uint256(type(uint96).max) + 1);
    }

    function test_bondWithPermit__signed__needs_no_allowance() public {
        vm.prank(owner);
        token.approve(address(staking), 0);
        (uint8 v, bytes32 r, bytes32 s) = permitSignature(OWNER_KEY, address(staking), 7, NEVER);
        vm.prank(owner);
        staking.bondWithPermit(7, NEVER, v, r, s);
        vm.assertEq(staking.get(owner).bond, BOND + 7, "bond");
    }

    function test_bondWithPermit__permit_sent_by_a_stranger_first__bonds_all_the_same() public {
        vm.prank(owner);
        token.approve(address(staking), 0);
        (uint8 v, bytes32 r, bytes32 s) = permitSignature(OWNER_KEY, address(staking), 7, NEVER);
        vm.prank(stranger);
        token.permit(owner, address(staking), 7, NEVER, v, r, s);
        vm.prank(owner);
        staking.bondWithPermit(7, NEVER, v, r, s);
        vm.assertEq(staking.get(owner).bond, BOND + 7, "bond");
    }

    function test_bondWithPermit__signed_for_less__reverts() public {
        vm.prank(owner);
        token.approve(address(staking), 0);
        (uint8 v, bytes32 r, bytes32 s) = permitSignature(OWNER_KEY, address(staking), 7, NEVER);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        vm.prank(owner);
        staking.bondWithPermit(8, NEVER, v, r, s);
    }

    // ------------------------------------------------------------------ unbond and withdraw

    function test_unbond__part__starts_cooldown_and_gives_up_uncovered_units() public {
        register(owner, DEVICE_KEY, 10, 0);
        vm.expectEmit(address(staking));
        emit Staking.Leaving(owner, 250e18, block.timestamp + 7 days);
        vm.prank(owner);
        staking.unbond(250e18);
        Staking.Standing memory p = staking.get(owner);
        vm.assertEq(p.bond, BOND, "bond");
        vm.assertEq(p.leaving, 250e18, "leaving");
        vm.assertEq(p.leaveAt, block.timestamp + 7 days, "leaves at");
        vm.assertEq(p.units, 7, "units");
        vm.assertEq(staking.totalUnits(), 7, "total units");
    }

    function test_unbond__more_than_bonded__reverts() public {
        vm.expectRevert(Staking.TooSmall.selector);
        vm.prank(owner);
        staking.unbond(BOND + 1);
    }

    function test_unbond__again__replaces_amount_and_starts_anew() public {
        vm.startPrank(owner);
        staking.unbond(BOND);
        vm.warp(block.timestamp + 7 days);
        staking.unbond(1);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(owner);
        vm.stopPrank();
        vm.assertEq(staking.get(owner).leaving, 1, "leaving");
    }

    function test_unbond__zero__takes_the_request_back() public {
        vm.startPrank(owner);
        staking.unbond(BOND);
        vm.expectEmit(address(staking));
        emit Staking.Leaving(owner, 0, 0);
        staking.unbond(0);
        vm.warp(block.timestamp + 7 days);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(owner);
        vm.stopPrank();
    }

    function test_withdraw__in_window__pays_the_provider_whoever_sends() public {
        vm.prank(owner);
        staking.unbond(300e18);
        uint256 before = token.balanceOf(owner);
        vm.warp(block.timestamp + 14 days); // the last second of the window
        vm.expectEmit(address(staking));
        emit Staking.Left(owner, 300e18);
        vm.prank(stranger);
        staking.withdraw(owner);
        vm.assertEq(token.balanceOf(owner) - before, 300e18, "paid");
        vm.assertEq(staking.get(owner).bond, 700e18, "bond");
        vm.assertEq(staking.totalBond(), 700e18, "total bond");
    }

    function test_withdraw__twice__reverts() public {
        vm.startPrank(owner);
        staking.unbond(300e18);
        vm.warp(block.timestamp + 7 days);
        staking.withdraw(owner);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(owner);
        vm.stopPrank();
    }

    function test_withdraw__nothing_asked_too_early_or_too_late__reverts() public {
        vm.startPrank(owner);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(owner);
        staking.unbond(300e18);
        vm.warp(DAWN + 7 days - 1);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(owner);
        vm.warp(DAWN + 14 days + 1);
        vm.expectRevert(Staking.NotReady.selector);
        staking.withdraw(owner);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------ reward

    function test_reward__by_market__passes_the_money_on() public {
        token.transfer(address(staking), 9);
        uint256 before = token.balanceOf(owner);
        vm.expectEmit(address(staking));
        emit Staking.Rewarded(owner, 9, 0, 0);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(address(staking), owner, 9);
        vm.prank(address(market));
        staking.reward(owner, 9);
        vm.assertEq(token.balanceOf(owner) - before, 9, "paid");
    }

    function test_reward__by_anyone_else__reverts() public {
        vm.expectRevert(Staking.Denied.selector);
        vm.prank(owner);
        staking.reward(owner, 1);
    }
}
