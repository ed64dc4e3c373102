// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Cart, IDonationRouter, SplitSignature} from "src/interfaces/IDonationRouter.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {CredulousToken, FalseCampaigns, PhantomToken} from "../support/HostileRouting.sol";
import {Routing, Signatures, Way} from "../support/Routing.sol";
import {FeeToken, NoReturnToken, ReenteringToken} from "../support/Tokens.sol";

/// @notice A cart may name any contract as Campaigns and any as the token: only its own signer can come to harm.
contract DonationRouterHostileTest is Routing {
    bytes private constant REENTRANT =
        abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);

    function _cartIn(address token, address donor) private returns (Cart memory) {
        bytes32 id = list(termsIn(token));
        return cartOf(donor, gifts2(gift(id, 40), gift(id, 60)));
    }

    function _falseCart(uint256 taken, uint256 returned) private returns (Cart memory cart, FalseCampaigns false_) {
        cart = adasCart();
        false_ = new FalseCampaigns(cart.token, taken, returned);
        cart.campaigns = address(false_);
    }

    function _notConserved(address token, uint256 held, uint256 left) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_NotConserved.selector, token, held, left);
    }

    // false campaigns

    function testFuzz_M9_FalseCampaignsLeaveNothingInTheRouter(uint256 taken, uint256 returned, uint8 way_) public {
        taken = bound(taken, 0, 13 * USD);
        returned = bound(returned, 0, taken);
        vm.assume(taken != 13 * USD || returned != 0);
        (Cart memory cart,) = _falseCart(taken, returned);
        Way way = Way(way_ % 4);
        Signatures memory s = readied(way, cart);
        vm.expectRevert(_notConserved(cart.token, 0, 13 * USD - taken + returned));
        submit(way, cart, s);
        assertNothingMoved(cart);
    }

    function test_M9_FalseCampaignsTakeWhatWasSignedForThemAndNoMore() public {
        (Cart memory cart, FalseCampaigns false_) = _falseCart(13 * USD, 0);
        provide(address(usdc), bao, router, 100 * USD);
        Signatures memory s = readied(Way.Signed, cart);
        submit(Way.Signed, cart, s);
        assertEq(usdc.balanceOf(address(false_)), 13 * USD);
        assertRouterEmpty(cart);
        assertEq(usdc.balanceOf(bao), 100 * USD);

        vm.prank(router);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(false_), 0, 1));
        false_.takeMore(1);
    }

    /// In the middle of Ada's cart the false contract brings Bao's, whose signature it holds.
    function test_M9_FalseCampaignsCannotReenter() public {
        (Cart memory cart, FalseCampaigns false_) = _falseCart(13 * USD, 0);
        Cart memory other = copy(cart);
        (other.donor, other.payer) = (bao, bao);
        for (uint256 i; i < 4; ++i) {
            cart.nonce = NONCE + i;
            Signatures memory others = readied(Way(i), other);
            false_.arm(router, _callOf(Way(i), other, others));
            Signatures memory s = readied(Way.Signed, cart);
            submit(Way.Signed, cart, s);
            assertFalse(false_.succeeded());
            assertEq(false_.answer(), REENTRANT);
        }
        assertEq(usdc.balanceOf(bao), 4 * 13 * USD);
    }

    function _callOf(Way way, Cart memory cart, Signatures memory s) private pure returns (bytes memory) {
        if (way == Way.Permit2) return abi.encodeCall(IDonationRouter.donateWithPermit2, (cart, s.permit2));
        if (way == Way.Authorization) {
            return abi.encodeCall(IDonationRouter.donateWithAuthorization, (cart, s.authorization));
        }
        if (way == Way.Permit) return abi.encodeCall(IDonationRouter.donateWithPermit, (cart, s.permit, s.cart));
        return abi.encodeCall(IDonationRouter.donateSigned, (cart, s.cart));
    }

    /// The router's word counts; that of a contract the router calls does not.
    function test_Q8_FalseCampaignsCannotBorrowTheRoutersWord() public {
        (Cart memory cart, FalseCampaigns false_) = _falseCart(13 * USD, 0);
        vm.prank(address(false_));
        usdc.approve(address(campaigns), 13 * USD);
        false_.arm(address(campaigns), abi.encodeCall(ICampaigns.donateFor, (cart.donations, bao, 0)));
        Signatures memory s = readied(Way.Signed, cart);
        submit(Way.Signed, cart, s);
        assertTrue(false_.succeeded());
        assertEq(campaigns.donorOf(cart.donations[0].campaign, bao).amount, 4 * USD);
        assertEq(campaigns.donorOf(cart.donations[0].campaign, bao).counted, 0);
    }

    // hostile tokens

    /// A token that takes any authorization for good cannot make a gift count for a person who did not sign.
    function test_Q8_ACredulousTokenCannotSpeakForADonor() public {
        Cart memory cart = _cartIn(address(new CredulousToken()), ada);
        SplitSignature[3] memory forged;
        forged[1] = split(stranger, authorizationDigest(cart));
        // a true signature of Ada's, for another amount
        cart.donations[0].amount += 1;
        forged[2] = split(ada, authorizationDigest(cart));
        cart.donations[0].amount -= 1;
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, ada));
            donations.donateWithAuthorization(cart, forged[i]);
        }
        cart.donor = address(0);
        cart.payer = address(0);
        vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, address(0)));
        donations.donateWithAuthorization(cart, forged[0]);
        assertEq(campaigns.tallyOf(cart.donations[0].campaign).total, 0);
    }

    /// (found) A token without permit let anyone spend what its holders had approved for a router.
    function test_M9_APhantomPermitSpendsNobodysAllowance() public {
        PhantomToken token = new PhantomToken();
        Cart memory cart = _cartIn(address(token), ada);
        prepare(Way.Signed, cart);
        SplitSignature memory nothing;
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, ada));
        donations.donateWithPermit(cart, nothing, "");
        // nor does silence pass for money that arrived
        cart.donor = stranger;
        cart.payer = stranger;
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, router, 0, 100));
        donations.donateWithPermit(cart, nothing, "");
        assertEq(token.balanceOf(ada), 100);
    }

    function test_M6_AReenteringTokenGetsNowhere() public {
        ReenteringToken token = new ReenteringToken();
        Cart memory cart = _cartIn(address(token), ada);
        Cart memory other = copy(cart);
        (other.donor, other.payer) = (bao, bao);
        prepare(Way.Signed, other);
        bytes memory signature = sign(bao, cartDigest(other));
        prepare(Way.Signed, cart);
        token.arm(router, abi.encodeCall(IDonationRouter.donateSigned, (other, signature)));
        donations.donateSigned(cart, sign(ada, cartDigest(cart)));
        assertEq(token.attempts(), 2);
        assertFalse(token.succeeded());
        assertEq(token.answer(), REENTRANT);
        assertEq(campaigns.donorOf(cart.donations[0].campaign, ada).amount, 100);
        assertEq(token.balanceOf(bao), 100);
        assertRouterEmpty(cart);
    }

    function test_M6_RefusesAFeeOnTransfer() public {
        FeeToken token = new FeeToken();
        Cart memory cart = _cartIn(address(token), ada);
        Way[2] memory ways = [Way.Permit2, Way.Signed];
        for (uint256 i; i < 2; ++i) {
            Signatures memory s;
            (s.permit2, s.cart) = (sign(ada, permit2Digest(cart)), sign(ada, cartDigest(cart)));
            prepare(ways[i], cart);
            vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, router, 0, 1));
            submit(ways[i], cart, s);
        }
    }

    /// What someone sent to the router by mistake pays for nothing, neither in Campaigns nor in a false one.
    function test_M9_StrayTokensPayForNoFee() public {
        FeeToken token = new FeeToken();
        Cart memory cart = _cartIn(address(token), ada);
        prepare(Way.Signed, cart);
        token.mint(router, 1_000);
        bytes memory signature = sign(ada, cartDigest(cart));
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongAmountReceived.selector, 100, 99));
        donations.donateSigned(cart, signature);

        cart.campaigns = address(new FalseCampaigns(address(token), 100, 0));
        signature = sign(ada, cartDigest(cart));
        vm.expectRevert(_notConserved(address(token), 1_000, 999));
        donations.donateSigned(cart, signature);
    }

    function test_M6_TakesATokenThatReturnsNothing() public {
        NoReturnToken token = new NoReturnToken();
        Cart memory cart = _cartIn(address(token), ada);
        for (uint256 i; i < 2; ++i) {
            cart.nonce = i;
            provide(address(token), ada, router, 100);
            donations.donateSigned(cart, sign(ada, cartDigest(cart)));
            assertRouterEmpty(cart);
        }
        assertEq(campaigns.donorOf(cart.donations[0].campaign, ada).counted, 200 * 1e12);
    }
}
