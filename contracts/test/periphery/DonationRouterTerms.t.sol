// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Cart, IDonationRouter, SplitSignature} from "src/interfaces/IDonationRouter.sol";
import {Routing, Signatures, Way} from "../support/Routing.sol";

/// @notice From when and until when a cart is good, and what its memo ties it to.
contract DonationRouterTermsTest is Routing {
    uint256 private constant VALID_AFTER = T0 + 10 minutes;
    bytes32 private constant MEMO = keccak256("invoice 42");

    /// @dev Two gifts of Ada's that are good for a while only, with a memo.
    function _cart() private returns (Cart memory cart) {
        cart = adasCart();
        (cart.validAfter, cart.memo) = (VALID_AFTER, MEMO);
    }

    function _tooEarly() private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_NotYetValid.selector, VALID_AFTER);
    }

    /// Strictly after validAfter and strictly before the deadline, by every way.
    /// @custom:mutant M9-good-too-early | src/periphery/DonationRouter.sol | timestamp > cart.validAfter, | timestamp
    /// >= cart.validAfter,
    function test_M9_ACartIsGoodStrictlyBetweenItsTimes() public {
        Cart memory cart = _cart();
        for (uint256 i; i < 4; ++i) {
            Way way = Way(i);
            Signatures memory signed = readied(way, cart);
            vm.warp(T0);
            vm.expectRevert(_tooEarly());
            submit(way, cart, signed);
            vm.warp(VALID_AFTER);
            vm.expectRevert(_tooEarly());
            submit(way, cart, signed);
            vm.warp(DEADLINE);
            vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_Expired.selector, DEADLINE));
            submit(way, cart, signed);
            _isGoodAt(VALID_AFTER + 1, way, cart, signed);
            _isGoodAt(DEADLINE - 1, way, cart, signed);
        }
    }

    function _isGoodAt(uint256 time, Way way, Cart memory cart, Signatures memory signed) private {
        uint256 snapshot = vm.snapshotState();
        vm.warp(time);
        submit(way, cart, signed);
        assertBooked(cart);
        assertRouterEmpty(cart);
        vm.revertToState(snapshot);
    }

    /// A cart whose times exclude each other is good at none.
    function test_M9_ACartWithoutASecondIsNeverGood() public {
        Cart memory cart = _cart();
        cart.deadline = VALID_AFTER + 1;
        Signatures memory signed = readied(Way.Signed, cart);
        vm.warp(VALID_AFTER);
        vm.expectRevert(_tooEarly());
        submit(Way.Signed, cart, signed);
        vm.warp(VALID_AFTER + 1);
        vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_Expired.selector, VALID_AFTER + 1));
        submit(Way.Signed, cart, signed);
    }

    /// OpenZeppelin's EIP-3009 reads numbers with bit 47 as blocks; the router reads seconds alone.
    function test_M9_ATimeIsNeverABlock() public {
        Cart memory cart = _cart();
        (cart.validAfter, cart.deadline) = (1 << 47, (1 << 47) + 1e12);
        vm.roll(2);
        Signatures memory signed = readied(Way.Authorization, cart);
        vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_NotYetValid.selector, 1 << 47));
        submit(Way.Authorization, cart, signed);
    }

    /// The token is given both times, and refuses what the router would not have been asked for.
    function test_M9_TheTokenIsGivenBothTimes() public {
        Cart memory cart = _cart();
        Signatures memory signed = readied(Way.Authorization, cart);
        SplitSignature memory parts = signed.authorization;
        bytes memory call = abi.encodeCall(
            IERC3009.receiveWithAuthorization,
            (ada, router, 13 * USD, VALID_AFTER, DEADLINE, cartDigest(cart), parts.v, parts.r, parts.s)
        );
        vm.prank(router);
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009InvalidAuthorizationTime.selector, VALID_AFTER, DEADLINE));
        (bool ok,) = cart.token.call(call);
        assertTrue(ok, "reverted as expected");
        vm.warp(VALID_AFTER + 1);
        vm.expectCall(cart.token, call, 1);
        submit(Way.Authorization, cart, signed);
        assertBooked(cart);
    }

    /// Before, in between and after: nobody but the router gets anything for Ada's authorization.
    function test_M9_NobodyElseUsesAnAuthorizationAtAnyTime() public {
        Cart memory cart = _cart();
        Signatures memory signed = readied(Way.Authorization, cart);
        _nobodyElse(cart, signed.authorization);
        vm.warp(VALID_AFTER + 1);
        _nobodyElse(cart, signed.authorization);
        submit(Way.Authorization, cart, signed);
        prepare(Way.Authorization, cart);
        _nobodyElse(cart, signed.authorization);
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009UsedAuthorization.selector, ada, cartDigest(cart)));
        submit(Way.Authorization, cart, signed);
        assertEq(usdc.balanceOf(ada), 13 * USD);
    }

    function _nobodyElse(Cart memory cart, SplitSignature memory parts) private {
        ERC3009 token = ERC3009(cart.token);
        bytes32 nonce = cartDigest(cart);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, router));
        token.receiveWithAuthorization(ada, router, 13 * USD, VALID_AFTER, DEADLINE, nonce, parts.v, parts.r, parts.s);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        token.receiveWithAuthorization(ada, stranger, 13 * USD, VALID_AFTER, DEADLINE, nonce, parts.v, parts.r, parts.s);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        token.transferWithAuthorization(ada, router, 13 * USD, VALID_AFTER, DEADLINE, nonce, parts.v, parts.r, parts.s);
        vm.stopPrank();
    }

    /// One event of each contract ties the payment to donor, sum and memo.
    /// @custom:mutant M9-memo-gets-lost | src/periphery/DonationRouter.sol | beneficiary: cart.donor, memo: cart.memo |
    /// beneficiary: cart.donor, memo: 0
    function test_M9_TheMemoIsInBothEvents() public {
        Cart memory cart = _cart();
        vm.warp(VALID_AFTER + 1);
        for (uint256 i; i < 4; ++i) {
            uint256 snapshot = vm.snapshotState();
            Signatures memory signed = readied(Way(i), cart);
            vm.expectEmit(router);
            emit IDonationRouter.Routed(cartDigest(cart), address(campaigns), ada, ada, relayer, MEMO);
            vm.expectEmit(address(campaigns));
            emit ICampaigns.PaidFor(router, ada, address(usdc), 13 * USD, MEMO);
            vm.prank(relayer);
            submit(Way(i), cart, signed);
            vm.revertToState(snapshot);
        }
    }

    /// Two payments that differ only in their memo are two carts.
    /// @custom:mutant M9-signs-no-memo | src/periphery/DonationRouter.sol | cart.deadline, cart.memo | cart.deadline,
    /// bytes32(0)
    function test_M9_TheMemoIsPartOfTheCart() public {
        Cart memory cart = _cart();
        Cart memory other = copy(cart);
        other.memo = keccak256("invoice 43");
        assertNotEq(donations.cartDigest(cart), donations.cartDigest(other));
        assertEq(donations.cartDigest(other), cartDigest(other));
        other = copy(cart);
        other.validAfter += 1;
        assertEq(donations.cartDigest(other), cartDigest(other));
    }
}
