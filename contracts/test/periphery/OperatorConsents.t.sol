// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Campaigns} from "src/core/Campaigns.sol";
import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Cart, IDonationRouter, OperatorConsent} from "src/interfaces/IDonationRouter.sol";
import {DonationRouter} from "src/periphery/DonationRouter.sol";
import {FalseCampaigns} from "../support/HostileRouting.sol";
import {Routing, Signatures, Way} from "../support/Routing.sol";
import {ReenteringToken} from "../support/Tokens.sol";

/// @notice A donor's signed consent that an operator gives and refreshes in its name.
contract OperatorConsentsTest is Routing {
    uint256 private constant UNTIL = T0 + 1 days;

    function _consent() private view returns (OperatorConsent memory) {
        return OperatorConsent({
            campaigns: address(campaigns),
            donor: ada,
            operator: operator,
            until: UNTIL,
            nonce: NONCE,
            deadline: DEADLINE
        });
    }

    function _copy(OperatorConsent memory consent) private pure returns (OperatorConsent memory) {
        return abi.decode(abi.encode(consent), (OperatorConsent));
    }

    function _signed(OperatorConsent memory consent) private returns (bytes memory) {
        return sign(consent.donor, consentDigest(consent));
    }

    function _post(OperatorConsent memory consent, bytes memory signature) private {
        vm.prank(relayer);
        donations.setOperatorSigned(consent, signature);
    }

    function _refuse(OperatorConsent memory consent, bytes memory signature, bytes memory reason) private {
        vm.expectRevert(reason);
        _post(consent, signature);
    }

    function _invalid(address donor) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, donor);
    }

    function _used(uint256 nonce) private view returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_NonceUsed.selector, ada, nonce);
    }

    function _one(bytes32 id, uint256 amount) private pure returns (Donation[] memory list_) {
        list_ = new Donation[](1);
        list_[0] = gift(id, amount);
    }

    // what it gives

    function test_Q8_AnyoneBringsASignedConsent() public {
        OperatorConsent memory consent = _consent();
        bytes memory signature = _signed(consent);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.OperatorSet(ada, operator, UNTIL);
        _post(consent, signature);
        assertEq(campaigns.operatorUntil(ada, operator), UNTIL);
        assertEq(campaigns.operatorUntil(ada, relayer), 0);
        assertTrue(donations.isUsed(ada, NONCE));
    }

    /// Its gifts and its refresh count in the donor's name, until the second that the consent says.
    function test_Q8_WhatTheOperatorGivesCounts() public {
        bytes32 id = listed();
        give(id, bao, USD);
        OperatorConsent memory consent = _consent();
        provide(address(usdc), operator, address(campaigns), 30 * USD);
        vm.prank(operator);
        campaigns.donateFor(_one(id, 10 * USD), ada, 0);
        assertEq(campaigns.donorOf(id, ada).counted, 0, "without consent");
        _post(consent, _signed(consent));
        vm.startPrank(operator);
        campaigns.donateFor(_one(id, 10 * USD), ada, 0);
        assertEq(campaigns.donorOf(id, ada).counted, 10e18);
        campaigns.refresh(id, ada);
        assertEq(campaigns.donorOf(id, ada).counted, 20e18);
        vm.warp(UNTIL);
        campaigns.donateFor(_one(id, 10 * USD), ada, 0);
        assertEq(campaigns.donorOf(id, ada).counted, 20e18, "over");
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, operator));
        campaigns.refresh(id, ada);
    }

    function test_Q8_ASignatureEndsAConsentToo() public {
        OperatorConsent memory consent = _consent();
        _post(consent, _signed(consent));
        (consent.until, consent.nonce) = (0, NONCE + 1);
        _post(consent, _signed(consent));
        assertEq(campaigns.operatorUntil(ada, operator), 0);
    }

    // what is signed

    function test_Q8_EachFieldIsSigned() public {
        OperatorConsent memory consent = _consent();
        bytes memory signature = _signed(consent);
        OperatorConsent[6] memory altered;
        for (uint256 i; i < 6; ++i) {
            altered[i] = _copy(consent);
        }
        altered[0].campaigns = address(new Campaigns(router, resolver));
        altered[1].donor = bao;
        altered[2].operator = stranger;
        altered[3].until += 1;
        altered[4].nonce += 1;
        altered[5].deadline += 1;
        for (uint256 i; i < 6; ++i) {
            _refuse(altered[i], signature, _invalid(altered[i].donor));
            assertEq(campaigns.operatorUntil(altered[i].donor, altered[i].operator), 0);
            assertFalse(donations.isUsed(altered[i].donor, altered[i].nonce));
        }
        _post(consent, signature);
    }

    /// Not of another key, not empty, not of a cart with the same nonce; the donor itself calls Campaigns instead.
    /// @custom:mutant Q8-consents-unsigned | src/periphery/DonationRouter.sol | require(isSigned,
    /// DonationRouter_InvalidSignature(consent.donor)) | require(true, DonationRouter_InvalidSignature(consent.donor))
    function test_Q8_NobodyConsentsForADonor() public {
        OperatorConsent memory consent = _consent();
        bytes[4] memory forged = [
            bytes(""),
            sign(stranger, consentDigest(consent)),
            sign(operator, consentDigest(consent)),
            sign(ada, cartDigest(adasCart()))
        ];
        for (uint256 i; i < forged.length; ++i) {
            _refuse(consent, forged[i], _invalid(ada));
        }
        vm.expectRevert(_invalid(ada));
        vm.prank(ada);
        donations.setOperatorSigned(consent, "");
        vm.prank(ada);
        campaigns.setOperator(ada, operator, UNTIL);
        assertEq(campaigns.operatorUntil(ada, operator), UNTIL);
    }

    function test_Q8_TheDigestOfAConsentIsTheStandards() public view {
        OperatorConsent memory consent = _consent();
        assertEq(donations.consentDigest(consent), consentDigest(consent));
        bytes32 hash = vm.eip712HashStruct(CONSENT_TYPE, abi.encode(consent));
        assertEq(hash, keccak256(bytes.concat(keccak256(bytes(CONSENT_TYPE)), abi.encode(consent))));
    }

    function test_Q8_AConsentIsForOneRouterAndChain() public {
        OperatorConsent memory consent = _consent();
        bytes memory signature = _signed(consent);
        IDonationRouter other = new DonationRouter(permit2);
        vm.expectRevert(_invalid(ada));
        other.setOperatorSigned(consent, signature);
        vm.chainId(5);
        _refuse(consent, signature, _invalid(ada));
    }

    function test_Q8_AConsentEndsAtItsDeadline() public {
        OperatorConsent memory consent = _consent();
        bytes memory signature = _signed(consent);
        vm.warp(DEADLINE);
        _refuse(consent, signature, abi.encodeWithSelector(IDonationRouter.DonationRouter_Expired.selector, DEADLINE));
        vm.warp(DEADLINE - 1);
        _post(consent, signature);
    }

    // nonces, which carts share

    function test_M9_AConsentIsPostedOnce() public {
        OperatorConsent memory consent = _consent();
        bytes memory signature = _signed(consent);
        _post(consent, signature);
        vm.prank(ada);
        campaigns.setOperator(ada, operator, 0);
        _refuse(consent, signature, _used(NONCE));
        assertEq(campaigns.operatorUntil(ada, operator), 0);
    }

    function test_M9_CartsAndConsentsShareTheirNonces() public {
        OperatorConsent memory consent = _consent();
        bytes memory signature = _signed(consent);
        Cart memory cart = adasCart();
        Signatures memory signed = readied(Way.Signed, cart);
        uint256 snapshot = vm.snapshotState();
        submit(Way.Signed, cart, signed);
        _refuse(consent, signature, _used(NONCE));
        vm.revertToState(snapshot);
        _post(consent, signature);
        vm.expectRevert(_used(NONCE));
        submit(Way.Signed, cart, signed);
    }

    /// Ending a consent recalls none that is signed and not posted; cancelling its nonce does.
    function test_M9_ADonorRecallsAnUnpostedConsent() public {
        OperatorConsent memory consent = _consent();
        bytes memory signature = _signed(consent);
        vm.prank(ada);
        campaigns.setOperator(ada, operator, 0);
        uint256 snapshot = vm.snapshotState();
        _post(consent, signature);
        assertEq(campaigns.operatorUntil(ada, operator), UNTIL);
        vm.revertToState(snapshot);
        vm.prank(ada);
        donations.cancelNonce(NONCE);
        _refuse(consent, signature, _used(NONCE));
    }

    // false contracts

    function test_RefusesWhatIsNoContract() public {
        OperatorConsent memory consent = _consent();
        consent.campaigns = stranger;
        bytes memory signature = _signed(consent);
        _refuse(
            consent, signature, abi.encodeWithSelector(IDonationRouter.DonationRouter_NotAContract.selector, stranger)
        );
    }

    /// A consent for a false Campaigns is worth nothing in the true one, and lends it none of the router's standing:
    /// neither to set an operator, nor to make a gift count.
    function test_Q8_FalseCampaignsCannotBorrowTheRoutersWord() public {
        bytes32 id = listed();
        FalseCampaigns false_ = new FalseCampaigns(address(usdc), 0, 0);
        OperatorConsent memory consent = _consent();
        consent.campaigns = address(false_);
        provide(address(usdc), address(false_), address(campaigns), USD);
        bytes[2] memory calls = [
            abi.encodeCall(ICampaigns.setOperator, (ada, operator, UNTIL)),
            abi.encodeCall(ICampaigns.donateFor, (_one(id, USD), ada, 0))
        ];
        for (uint256 i; i < calls.length; ++i) {
            consent.nonce = i;
            false_.arm(address(campaigns), calls[i]);
            _post(consent, _signed(consent));
            assertEq(false_.succeeded(), i == 1);
        }
        assertEq(campaigns.operatorUntil(ada, operator), 0);
        assertEq(campaigns.donorOf(id, ada).amount, USD);
        assertEq(campaigns.donorOf(id, ada).counted, 0);
        assertEq(usdc.balanceOf(router), 0);
    }

    /// While it is called it can bring what anybody can bring, and once: Bao's own consent.
    function test_Q8_FalseCampaignsGainNothingByComingBack() public {
        FalseCampaigns false_ = new FalseCampaigns(address(usdc), 0, 0);
        OperatorConsent memory baos = _consent();
        baos.donor = bao;
        false_.arm(router, abi.encodeCall(IDonationRouter.setOperatorSigned, (baos, _signed(baos))));
        OperatorConsent memory consent = _consent();
        consent.campaigns = address(false_);
        _post(consent, _signed(consent));
        assertTrue(false_.succeeded());
        assertEq(campaigns.operatorUntil(bao, operator), UNTIL);
        assertEq(campaigns.operatorUntil(ada, operator), 0);
        false_.arm(router, abi.encodeCall(IDonationRouter.setOperatorSigned, (consent, _signed(consent))));
        consent.nonce = NONCE + 1;
        _post(consent, _signed(consent));
        assertFalse(false_.succeeded());
        assertEq(false_.answer(), _used(NONCE));
    }

    /// In the middle of a gift, which was booked before: it serves the next one.
    function test_Q8_AConsentInTheMiddleOfAGiftComesTooLateForIt() public {
        ReenteringToken token = new ReenteringToken();
        bytes32 id = list(termsIn(address(token)));
        OperatorConsent memory consent = _consent();
        provide(address(token), operator, address(campaigns), 20e18);
        token.arm(router, abi.encodeCall(IDonationRouter.setOperatorSigned, (consent, _signed(consent))));
        vm.startPrank(operator);
        campaigns.donateFor(_one(id, 10e18), ada, 0);
        assertTrue(token.succeeded());
        assertEq(campaigns.operatorUntil(ada, operator), UNTIL);
        assertEq(campaigns.donorOf(id, ada).counted, 0);
        campaigns.donateFor(_one(id, 10e18), ada, 0);
        assertEq(campaigns.donorOf(id, ada).counted, 10e18);
    }
}
