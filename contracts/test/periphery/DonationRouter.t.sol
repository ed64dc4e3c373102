// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {Campaigns} from "src/core/Campaigns.sol";
import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Cart, IDonationRouter} from "src/interfaces/IDonationRouter.sol";
import {DonationRouter} from "src/periphery/DonationRouter.sol";
import {Routing, Signatures, Way} from "../support/Routing.sol";

contract DonationRouterTest is Routing {
    /// Declared by Permit2 outside any interface that can be imported.
    error InvalidNonce();
    error InvalidSigner();

    // every way

    function _give(Way way, Cart memory cart) private {
        Signatures memory s = readied(way, cart);
        vm.expectEmit(router);
        emit IDonationRouter.Routed(cartDigest(cart), cart.campaigns, cart.donor, cart.payer, relayer, cart.memo);
        vm.prank(relayer);
        submit(way, cart, s);
        assertBooked(cart);
        assertRouterEmpty(cart);
        assertEq(balanceOf(cart.token, cart.donor), 0);
    }

    function test_M9_GiftsByPermit2Count() public {
        _give(Way.Permit2, adasCart());
    }

    function test_M9_GiftsByAuthorizationCount() public {
        _give(Way.Authorization, adasCart());
    }

    function test_M9_GiftsByPermitCount() public {
        _give(Way.Permit, adasCart());
    }

    function test_M9_GiftsByAllowanceCount() public {
        _give(Way.Signed, adasCart());
    }

    function testFuzz_M9_NothingIsLeftInTheRouter(uint256 seed, uint96 a, uint96 b) public {
        Cart memory cart = adasCart();
        cart.donations[0].amount = uint96(bound(a, 1, 1e15));
        cart.donations[1].amount = uint96(bound(b, 1, 1e15));
        if (seed % 3 == 0) cart.donations[1].campaign = cart.donations[0].campaign;
        Way way = Way(seed % 4);
        Signatures memory s = readied(way, cart);
        submit(way, cart, s);
        assertRouterEmpty(cart);
        assertEq(usdc.balanceOf(address(campaigns)), sumOf(cart));
        assertEq(usdc.balanceOf(ada), 0);
        assertEq(usdc.allowance(ada, router), 0);
    }

    /// @custom:mutant M9-nonce-stays-free | src/periphery/DonationRouter.sol | isUsed[donor][nonce] = true; |
    function test_M9_EachCartIsGivenOnce() public {
        Cart memory cart = adasCart();
        bytes[4] memory reasons = [
            abi.encodeWithSelector(InvalidNonce.selector),
            abi.encodeWithSelector(ERC3009.ERC3009UsedAuthorization.selector, ada, cartDigest(cart)),
            abi.encodeWithSelector(IDonationRouter.DonationRouter_NonceUsed.selector, ada, NONCE),
            abi.encodeWithSelector(IDonationRouter.DonationRouter_NonceUsed.selector, ada, NONCE)
        ];
        for (uint256 i; i < 4; ++i) {
            uint256 snapshot = vm.snapshotState();
            Signatures memory s = readied(Way(i), cart);
            submit(Way(i), cart, s);
            prepare(Way(i), cart);
            vm.expectRevert(reasons[i]);
            submit(Way(i), cart, s);
            vm.revertToState(snapshot);
        }
    }

    function test_M9_RefusesAnExpiredCart() public {
        Cart memory cart = adasCart();
        for (uint256 i; i < 4; ++i) {
            Signatures memory s = readied(Way(i), cart);
            vm.warp(DEADLINE);
            vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_Expired.selector, DEADLINE));
            submit(Way(i), cart, s);
            vm.warp(DEADLINE - 1);
            uint256 snapshot = vm.snapshotState();
            submit(Way(i), cart, s);
            vm.revertToState(snapshot);
        }
    }

    /// All that each way needs but the signature is there for the altered cart.
    function _refuseAltered(Cart memory signed, Cart memory altered) private {
        for (uint256 i; i < 4; ++i) {
            uint256 snapshot = vm.snapshotState();
            Signatures memory s = signAll(signed);
            prepare(Way(i), altered);
            vm.prank(relayer);
            vm.expectRevert(_refusal(Way(i), altered));
            submit(Way(i), altered, s);
            assertNothingMoved(altered);
            vm.revertToState(snapshot);
        }
    }

    function _refusal(Way way, Cart memory cart) private pure returns (bytes memory) {
        if (cart.payer != cart.donor) {
            return abi.encodeWithSelector(IDonationRouter.DonationRouter_WrongPayer.selector, cart.payer);
        }
        if (way == Way.Permit2) return abi.encodeWithSelector(InvalidSigner.selector);
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, cart.donor);
    }

    function test_M9_RefusesAnotherCampaignsContract() public {
        Cart memory cart = adasCart();
        Cart memory altered = copy(cart);
        altered.campaigns = address(new Campaigns(router, resolver));
        _refuseAltered(cart, altered);
    }

    function test_M9_RefusesAnotherDonor() public {
        Cart memory cart = adasCart();
        Cart memory altered = copy(cart);
        (altered.donor, altered.payer) = (bao, bao);
        _refuseAltered(cart, altered);
    }

    function test_M9_RefusesAnotherPayer() public {
        Cart memory cart = adasCart();
        Cart memory altered = copy(cart);
        altered.payer = bao;
        _refuseAltered(cart, altered);
    }

    function test_M9_RefusesAnotherToken() public {
        Cart memory cart = adasCart();
        Cart memory altered = copy(cart);
        altered.token = address(dai);
        _refuseAltered(cart, altered);
    }

    function test_M9_RefusesOtherGifts() public {
        Cart memory cart = adasCart();
        Cart memory altered = copy(cart);
        altered.donations[1].campaign = listed();
        _refuseAltered(cart, altered);
        altered = copy(cart);
        altered.donations[1].amount += 1;
        _refuseAltered(cart, altered);
        // the same sum, spread differently
        altered.donations[0].amount -= 1;
        _refuseAltered(cart, altered);
        // the same gifts in another order
        altered.donations = gifts2(cart.donations[1], cart.donations[0]);
        _refuseAltered(cart, altered);
        altered.donations = new Donation[](1);
        altered.donations[0] = cart.donations[0];
        _refuseAltered(cart, altered);
    }

    function test_M9_RefusesAnotherNonceTimeOrMemo() public {
        Cart memory cart = adasCart();
        Cart memory altered = copy(cart);
        altered.nonce += 1;
        _refuseAltered(cart, altered);
        altered = copy(cart);
        altered.validAfter = T0 - 1;
        _refuseAltered(cart, altered);
        altered = copy(cart);
        altered.deadline += 1;
        _refuseAltered(cart, altered);
        altered = copy(cart);
        altered.memo = keccak256("another payment");
        _refuseAltered(cart, altered);
    }

    function test_M9_RefusesSignaturesForAnotherRouterOrChain() public {
        Cart memory cart = adasCart();
        address first = router;
        router = address(new DonationRouter(permit2));
        donations = IDonationRouter(router);
        for (uint256 i; i < 4; ++i) {
            prepare(Way(i), cart);
        }
        router = first;
        Signatures memory s = signAll(cart);
        for (uint256 i; i < 4; ++i) {
            vm.expectRevert(_refusal(Way(i), cart));
            submit(Way(i), cart, s);
        }
        donations = IDonationRouter(first);
        vm.chainId(5);
        for (uint256 i; i < 4; ++i) {
            prepare(Way(i), cart);
            vm.expectRevert(_refusal(Way(i), cart));
            submit(Way(i), cart, s);
        }
    }

    /// Ada's signature for one way opens no other.
    function test_M9_ASignatureFitsItsOwnWayAlone() public {
        Cart memory cart = adasCart();
        Signatures memory s = signAll(cart);
        bytes[3] memory all =
            [s.permit2, abi.encodePacked(s.authorization.r, s.authorization.s, s.authorization.v), s.cart];
        provide(cart.token, ada, address(permit2), sumOf(cart));
        provide(cart.token, ada, router, sumOf(cart));
        for (uint256 i; i < 3; ++i) {
            if (i != 0) {
                vm.expectRevert(_refusal(Way.Permit2, cart));
                donations.donateWithPermit2(cart, all[i]);
            }
            if (i != 2) {
                vm.expectRevert(_refusal(Way.Signed, cart));
                donations.donateSigned(cart, all[i]);
            }
        }
        s.authorization = s.permit;
        vm.expectRevert(_refusal(Way.Authorization, cart));
        submit(Way.Authorization, cart, s);
    }

    function test_M9_CartDigestIsTheStandards() public {
        Cart memory cart = adasCart();
        cart.payer = sponsor;
        assertEq(donations.cartDigest(cart), cartDigest(cart));
        bytes32 hash = vm.eip712HashStruct(string.concat(CART_TYPE, DONATION_TYPE), abi.encode(cart));
        assertEq(hash, cartHash(cart));
    }

    // front-runs

    function test_M9_AnotherRelayersCopyComesToTheSame() public {
        Cart memory cart = adasCart();
        for (uint256 i; i < 4; ++i) {
            uint256 snapshot = vm.snapshotState();
            Signatures memory s = readied(Way(i), cart);
            vm.prank(stranger);
            submit(Way(i), cart, s);
            assertBooked(cart);
            assertEq(usdc.balanceOf(stranger), 0);
            vm.revertToState(snapshot);
        }
    }

    function test_M9_APermitPostedByAnotherDoesNotStopTheGift() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Permit, cart);
        vm.prank(stranger);
        usdc.permit(ada, router, sumOf(cart), cart.deadline, s.permit.v, s.permit.r, s.permit.s);
        submit(Way.Permit, cart, s);
        assertBooked(cart);
        assertEq(usdc.allowance(ada, router), 0);
    }

    function test_M9_AnAuthorizationIsWorthNothingOutsideTheRouter() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Authorization, cart);
        ERC3009 token = ERC3009(cart.token);
        uint256 sum = sumOf(cart);
        bytes32 nonce = cartDigest(cart);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, router));
        token.receiveWithAuthorization(
            ada, router, sum, 0, DEADLINE, nonce, s.authorization.v, s.authorization.r, s.authorization.s
        );
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        token.transferWithAuthorization(
            ada, router, sum, 0, DEADLINE, nonce, s.authorization.v, s.authorization.r, s.authorization.s
        );
        submit(Way.Authorization, cart, s);
        assertBooked(cart);
    }

    /// With the permit posted and not yet spent, the allowance to the router is nobody's but the donor's.
    function test_M9_NobodySpendsAnAllowanceToTheRouter() public {
        Cart memory cart = adasCart();
        Signatures memory none = signAll(cart);
        none.cart = "";
        prepare(Way.Signed, cart);
        vm.startPrank(stranger);
        vm.expectRevert(_refusal(Way.Signed, cart));
        submit(Way.Signed, cart, none);
        vm.expectRevert(_refusal(Way.Permit, cart));
        submit(Way.Permit, cart, none);
        // a stranger as the donor of Ada's money
        cart.donor = stranger;
        vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_WrongPayer.selector, ada));
        submit(Way.Signed, cart, none);
        vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_WrongPayer.selector, ada));
        submit(Way.Permit, cart, none);
        assertEq(usdc.balanceOf(ada), 13 * USD);
    }

    // the donor's own call

    function test_M9_TheDonorNeedsNoSignatureForAPermit() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Permit, cart);
        vm.prank(ada);
        donations.donateWithPermit(cart, s.permit, "");
        assertBooked(cart);
        // the copy that a relayer holds is used up too
        prepare(Way.Signed, cart);
        vm.expectRevert(abi.encodeWithSelector(IDonationRouter.DonationRouter_NonceUsed.selector, ada, NONCE));
        submit(Way.Signed, cart, s);
    }

    function test_M9_ADonorTakesACartBack() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Signed, cart);
        assertFalse(donations.isUsed(ada, NONCE));
        vm.expectEmit(router);
        emit IDonationRouter.NonceCancelled(ada, NONCE);
        vm.prank(ada);
        donations.cancelNonce(NONCE);
        assertTrue(donations.isUsed(ada, NONCE));
        bytes memory used = abi.encodeWithSelector(IDonationRouter.DonationRouter_NonceUsed.selector, ada, NONCE);
        vm.expectRevert(used);
        submit(Way.Signed, cart, s);
        vm.expectRevert(used);
        submit(Way.Permit, cart, s);
        vm.prank(ada);
        vm.expectRevert(used);
        donations.cancelNonce(NONCE);
        // nobody cancels for another
        vm.prank(stranger);
        donations.cancelNonce(NONCE + 1);
        cart.nonce = NONCE + 1;
        s = signAll(cart);
        submit(Way.Signed, cart, s);
        assertBooked(cart);
    }

    // what Campaigns refuses

    function _refuse(Cart memory cart, bytes memory reason) private {
        for (uint256 i; i < 4; ++i) {
            uint256 snapshot = vm.snapshotState();
            Signatures memory s = readied(Way(i), cart);
            vm.expectRevert(reason);
            submit(Way(i), cart, s);
            assertNothingMoved(cart);
            vm.revertToState(snapshot);
        }
    }

    function test_M9_NothingMovesForAClosedCampaign() public {
        Cart memory cart = adasCart();
        bytes32 closed = cart.donations[1].campaign;
        vm.prank(lab);
        campaigns.cancel(closed);
        _refuse(cart, abi.encodeWithSelector(ICampaigns.Campaigns_NotOpen.selector, closed, T0, T0));
    }

    function test_M9_NothingMovesForMixedTokens() public {
        Cart memory cart = adasCart();
        cart.donations[1].campaign = list(termsIn(address(dai)));
        bytes memory mixed =
            abi.encodeWithSelector(ICampaigns.Campaigns_MixedTokens.selector, address(usdc), address(dai));
        _refuse(cart, mixed);
    }

    function test_M9_NothingMovesForEmptyCartsAndLines() public {
        Cart memory cart = adasCart();
        cart.donations[1].amount = 0;
        _refuse(cart, abi.encodeWithSelector(ICampaigns.Campaigns_ZeroAmount.selector));
        cart.donations = new Donation[](0);
        _refuse(cart, abi.encodeWithSelector(ICampaigns.Campaigns_EmptyCart.selector));
    }

    function test_M9_NothingMovesInATokenThatTheCampaignDoesNotTake() public {
        Cart memory cart = adasCart();
        cart.token = address(dai);
        _refuse(
            cart,
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(campaigns), 0, sumOf(cart))
        );
    }
}
