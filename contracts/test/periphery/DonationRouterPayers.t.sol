// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Safe} from "@safe-global/safe-smart-account/contracts/Safe.sol";
import {
    CompatibilityFallbackHandler
} from "@safe-global/safe-smart-account/contracts/handler/CompatibilityFallbackHandler.sol";
import {ISafe} from "@safe-global/safe-smart-account/contracts/interfaces/ISafe.sol";
import {SafeProxyFactory} from "@safe-global/safe-smart-account/contracts/proxies/SafeProxyFactory.sol";
import {Cart, IDonationRouter} from "src/interfaces/IDonationRouter.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Routing, Signatures, Way} from "../support/Routing.sol";

/// @notice Sponsors that pay for a person, the native coin, contracts that sign, and what becomes of the gifts.
contract DonationRouterPayersTest is Routing {
    CompatibilityFallbackHandler private handler;

    function _wrongPayer(address payer) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_WrongPayer.selector, payer);
    }

    function _invalid(address donor) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, donor);
    }

    // sponsors

    function _sponsored() private returns (Cart memory cart) {
        cart = adasCart();
        cart.payer = sponsor;
    }

    function _nativeCart() private returns (Cart memory) {
        bytes32 a = list(termsIn(NATIVE));
        bytes32 b = list(termsIn(NATIVE));
        return cartOf(ada, gifts2(gift(a, 2 ether), gift(b, 3 ether)));
    }

    function test_M9_ASponsorPaysAndTheDonorCounts() public {
        Cart memory cart = _sponsored();
        Signatures memory s = readied(Way.Signed, cart);
        vm.expectEmit(router);
        emit IDonationRouter.Routed(cartDigest(cart), address(campaigns), ada, sponsor, sponsor, 0);
        vm.prank(sponsor);
        submit(Way.Signed, cart, s);
        assertBooked(cart);
        assertRouterEmpty(cart);
        assertEq(usdc.balanceOf(sponsor), 0);
    }

    function test_M9_ASponsorPaysByItsOwnPermit() public {
        Cart memory cart = _sponsored();
        Signatures memory s = readied(Way.Permit, cart);
        vm.prank(sponsor);
        submit(Way.Permit, cart, s);
        assertBooked(cart);
        assertRouterEmpty(cart);
    }

    /// @custom:mutant M9-payer-speaks | src/periphery/DonationRouter.sol | msg.sender == cart.donor | msg.sender ==
    /// cart.payer
    function test_M9_ASponsorCannotSpeakForADonor() public {
        Cart memory cart = _sponsored();
        Signatures memory s = readied(Way.Signed, cart);
        s.cart = sign(sponsor, cartDigest(cart));
        vm.prank(sponsor);
        vm.expectRevert(_invalid(ada));
        submit(Way.Signed, cart, s);
    }

    /// Neither the donor nor a relayer with the donor's signature spends a sponsor's allowance.
    function test_M9_NobodySpendsASponsorsAllowance() public {
        Cart memory cart = _sponsored();
        for (uint256 i; i < 4; ++i) {
            Signatures memory s = signAll(cart);
            provide(cart.token, sponsor, i == 0 ? address(permit2) : router, 13 * USD);
            vm.prank(ada);
            vm.expectRevert(_wrongPayer(sponsor));
            submit(Way(i), cart, s);
            vm.prank(relayer);
            vm.expectRevert(_wrongPayer(sponsor));
            submit(Way(i), cart, s);
        }
    }

    /// A cart for a sponsor to pay is no consent to pay it oneself.
    function test_M9_ASponsoredCartNeverTakesTheDonorsMoney() public {
        Cart memory cart = _sponsored();
        Signatures memory s = signAll(cart);
        for (uint256 i; i < 4; ++i) {
            provide(cart.token, ada, i == 0 ? address(permit2) : router, 13 * USD);
            vm.prank(sponsor);
            vm.expectRevert();
            submit(Way(i), cart, s);
            vm.prank(ada);
            vm.expectRevert(_wrongPayer(sponsor));
            submit(Way(i), cart, s);
        }
        assertEq(usdc.balanceOf(ada), 4 * 13 * USD);
    }

    function test_M9_ASponsorPaysInTheNativeCoin() public {
        Cart memory cart = _nativeCart();
        cart.payer = sponsor;
        bytes memory signature = sign(ada, cartDigest(cart));
        vm.deal(sponsor, 6 ether);
        vm.startPrank(sponsor);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 5 ether, 6 ether));
        donations.donateSigned{value: 6 ether}(cart, signature);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 5 ether, 4 ether));
        donations.donateSigned{value: 4 ether}(cart, signature);
        donations.donateSigned{value: 5 ether}(cart, signature);
        assertEq(campaigns.donorOf(cart.donations[0].campaign, ada).counted, 2e18);
        assertEq(campaigns.donorOf(cart.donations[1].campaign, ada).counted, 3e18);
        assertEq(address(campaigns).balance, 5 ether);
        assertRouterEmpty(cart);
    }

    function test_M9_OnlyThePayerSendsTheNativeCoin() public {
        Cart memory cart = _nativeCart();
        bytes memory signature = sign(ada, cartDigest(cart));
        hoax(relayer, 5 ether);
        vm.expectRevert(_wrongPayer(ada));
        donations.donateSigned{value: 5 ether}(cart, signature);
        hoax(ada, 5 ether);
        donations.donateSigned{value: 5 ether}(cart, "");
        assertEq(campaigns.donorOf(cart.donations[1].campaign, ada).counted, 3e18);
    }

    function test_RefusesValueWithATokensCart() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Signed, cart);
        hoax(ada, 1);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 0, 1));
        donations.donateSigned{value: 1}(cart, s.cart);
    }

    function test_TakesNoNativeCoinOtherwise() public {
        vm.deal(ada, 1);
        vm.prank(ada);
        (bool ok,) = router.call{value: 1}("");
        assertFalse(ok);
    }

    // no token, no contract

    function test_RefusesWhatIsNoContract() public {
        Cart memory cart = adasCart();
        Signatures memory s = signAll(cart);
        cart.token = stranger;
        bytes memory reason = abi.encodeWithSelector(IDonationRouter.DonationRouter_NotAContract.selector, stranger);
        for (uint256 i; i < 4; ++i) {
            vm.expectRevert(reason);
            submit(Way(i), cart, s);
        }
        (cart.token, cart.campaigns) = (address(usdc), stranger);
        for (uint256 i; i < 4; ++i) {
            vm.expectRevert(reason);
            submit(Way(i), cart, s);
        }
    }

    function test_RefusesTheNativeCoinBySignature() public {
        Cart memory cart = adasCart();
        Signatures memory s = signAll(cart);
        cart.token = NATIVE;
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 13 * USD, 0));
            submit(Way(i), cart, s);
        }
    }

    // what becomes of the gifts

    function test_M3_TheRefundIsTheDonorsWhoeverPaid() public {
        Cart memory cart = _sponsored();
        Signatures memory s = readied(Way.Signed, cart);
        vm.prank(sponsor);
        submit(Way.Signed, cart, s);
        bytes32 id = cart.donations[1].campaign;
        vm.warp(FIRST_DEADLINE + GRACE);
        assertEq(campaigns.refund(id, ada), 9 * USD);
        assertEq(usdc.balanceOf(ada), 9 * USD);
        assertEq(campaigns.refundable(id, sponsor), 0);
        assertEq(campaigns.refundable(id, router), 0);
    }

    function test_Q1_RoutedGiftsDrawMatch() public {
        uint32 round = openRound();
        bytes32 id = member(round);
        give(id, bao, 4 * USD);
        for (uint256 i; i < 4; ++i) {
            Cart memory cart = cartOf(ada, gifts2(gift(id, USD), gift(id, 3 * USD)));
            cart.nonce += i;
            submit(Way(i), cart, readied(Way(i), cart));
        }
        assertEq(campaigns.donorOf(id, ada).counted, 16e18);
        // s: Bao 2, Ada 4, in units of 1e-9; w = 2 * 2 * 4
        assertEq(campaigns.weightOf(id), 16e18);
        assertEq(rounds.roundOf(round).weight, 16e18);
    }

    function test_Q8_AnInsidersRoutedGiftCountsNothing() public {
        gate.set(lab, FULL);
        bytes32 id = listed();
        Cart memory cart = cartOf(lab, gifts2(gift(id, USD), gift(id, USD)));
        submit(Way.Permit2, cart, readied(Way.Permit2, cart));
        assertEq(campaigns.donorOf(id, lab).amount, 2 * USD);
        assertEq(campaigns.donorOf(id, lab).counted, 0);
    }

    // contracts that sign

    /// A Safe of three owners: two of them must sign.
    function _safe() private returns (address safe) {
        handler = new CompatibilityFallbackHandler();
        bytes memory setup = abi.encodeCall(
            Safe.setup, (attesters, 2, address(0), "", address(handler), address(0), 0, payable(address(0)))
        );
        safe = address(new SafeProxyFactory().createProxyWithNonce(address(new Safe()), setup, 0));
        gate.set(safe, FULL);
    }

    function _safeSignature(address safe, bytes32 digest, uint256 owners) private view returns (bytes memory all) {
        bytes32 message = handler.getMessageHashForSafe(ISafe(payable(safe)), abi.encode(digest));
        for (uint256 i; i < owners; ++i) {
            all = bytes.concat(all, rawSignature(attesters[i], message));
        }
    }

    function _safesCart(Way way) private returns (Cart memory cart) {
        address safe = _safe();
        cart = cartOf(safe, gifts2(gift(listed(), 4 * USD), gift(listed(), 9 * USD)));
        prepare(way, cart);
    }

    function test_M9_ASafeSignsACart() public {
        Cart memory cart = _safesCart(Way.Signed);
        bytes memory one = _safeSignature(cart.donor, cartDigest(cart), 1);
        bytes memory two = _safeSignature(cart.donor, cartDigest(cart), 2);
        vm.startPrank(relayer);
        vm.expectRevert(_invalid(cart.donor));
        donations.donateSigned(cart, one);
        donations.donateSigned(cart, two);
        assertBooked(cart);
        assertRouterEmpty(cart);
    }

    function test_M9_ASafeSignsForPermit2() public {
        Cart memory cart = _safesCart(Way.Permit2);
        bytes memory one = _safeSignature(cart.donor, permit2Digest(cart), 1);
        bytes memory two = _safeSignature(cart.donor, permit2Digest(cart), 2);
        vm.startPrank(relayer);
        vm.expectRevert("GS020");
        donations.donateWithPermit2(cart, one);
        donations.donateWithPermit2(cart, two);
        assertBooked(cart);
        assertRouterEmpty(cart);
    }

    /// Owners' signatures for one Safe are worth nothing for another Safe of the same owners.
    function test_M9_ASignatureForOneSafeIsNoneForAnother() public {
        Cart memory cart = _safesCart(Way.Signed);
        bytes memory signature = _safeSignature(cart.donor, cartDigest(cart), 2);
        cart.donor = _safe();
        cart.payer = cart.donor;
        prepare(Way.Signed, cart);
        vm.expectRevert(_invalid(cart.donor));
        donations.donateSigned(cart, signature);
    }
}
