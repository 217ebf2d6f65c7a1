// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.37;

import {Token} from "../src/Token.sol";
import {Base, vm} from "./Base.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

contract TokenTest is Base {
    address private constant HOLDER = address(0xB0B);
    address private constant MINTER = address(0x317);
    uint256 private constant CAP = 1e27;

    function setUp() public {
        token = new Token(MINTER, HOLDER, CAP - 10);
    }

    function test_constructor__initial_within_cap__belongs_to_holder() public {
        Token full = new Token(MINTER, HOLDER, CAP);
        vm.assertEq(full.balanceOf(HOLDER), CAP, "balance");
        vm.assertEq(full.totalSupply(), CAP, "supply");
        vm.assertEq(full.minter(), MINTER, "minter");
    }

    function test_constructor__initial_above_cap__reverts() public {
        vm.expectRevert(Token.AboveCap.selector);
        new Token(MINTER, HOLDER, CAP + 1);
    }

    function test_mint__by_minter_up_to_cap__creates() public {
        vm.expectEmit(address(token));
        emit IERC20.Transfer(address(0), address(this), 10);
        vm.prank(MINTER);
        token.mint(address(this), 10);
        vm.assertEq(token.totalSupply(), CAP, "supply");
    }

    function test_mint__one_wei_above_cap__reverts() public {
        vm.expectRevert(Token.AboveCap.selector);
        vm.prank(MINTER);
        token.mint(address(this), 11);
    }

    function test_mint__by_holder__reverts() public {
        vm.expectRevert(Token.NotMinter.selector);
        vm.prank(HOLDER);
        token.mint(HOLDER, 1);
    }

    function test_burn__own__makes_room_under_the_cap() public {
        vm.expectEmit(address(token));
        emit IERC20.Transfer(HOLDER, address(0), 5);
        vm.prank(HOLDER);
        token.burn(5);
        vm.assertEq(token.totalSupply(), CAP - 15, "supply after the burn");
        vm.prank(MINTER);
        token.mint(HOLDER, 15);
        vm.assertEq(token.totalSupply(), CAP, "supply after the mint");
    }

    function test_burn__more_than_owned__reverts() public {
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientBalance.selector);
        token.burn(1);
    }

    function test_permit__signed_by_owner__allows_once() public {
        (uint8 v, bytes32 r, bytes32 s) = permitSignature(7, address(this), 3, NEVER);
        token.permit(vm.addr(7), address(this), 3, NEVER, v, r, s);
        vm.assertEq(token.allowance(vm.addr(7), address(this)), 3, "allowance");
        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        token.permit(vm.addr(7), address(this), 3, NEVER, v, r, s);
    }

    function test_permit__signed_by_stranger_or_late__reverts() public {
        (uint8 v, bytes32 r, bytes32 s) = permitSignature(8, address(this), 3, NEVER);
        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        token.permit(vm.addr(7), address(this), 3, NEVER, v, r, s);
        (v, r, s) = permitSignature(7, address(this), 3, block.timestamp - 1);
        vm.expectPartialRevert(ERC20Permit.ERC2612ExpiredSignature.selector);
        token.permit(vm.addr(7), address(this), 3, block.timestamp - 1, v, r, s);
    }
}
