// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature, Status, Terms} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";
import {Digests} from "../support/Digests.sol";
import {TypedData} from "../support/TypedData.sol";

contract ExtendTest is Base {
    using Digests for ICampaigns;

    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = funded();
    }

    function _signed(uint256 milestone, uint32 deadline, uint256 n) private view returns (Signature[] memory list) {
        list = new Signature[](n);
        for (uint256 i; i < n; ++i) {
            bytes32 digest = campaigns.extensionDigest(id, milestone, deadline, attesters[i]);
            list[i] = Signature({signer: attesters[i], data: rawSignature(attesters[i], digest)});
        }
    }

    function _invalid(uint32 deadline, uint32 latest) private {
        Signature[] memory two = _signed(campaigns.progressOf(id).milestone, deadline, 2);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidExtension.selector, deadline, latest));
        campaigns.extend(id, deadline, two);
    }

    /// The digest is forge's own, from the JSON that a wallet is asked to sign.
    function test_A1_TakesSignaturesOverTheTypedData() public {
        uint32 deadline = FIRST_DEADLINE + 1 days;
        Signature[] memory two = new Signature[](2);
        for (uint256 i; i < 2; ++i) {
            two[i] = Signature(attesters[i], rawSignature(attesters[i], _shown(deadline, attesters[i])));
        }
        campaigns.extend(id, deadline, two);
        assertEq(campaigns.progressOf(id).cutoff, deadline + GRACE);
    }

    function _shown(uint32 deadline, address attester) private view returns (bytes32) {
        return TypedData.digestOf(
            address(campaigns),
            "Extension",
            "bytes32 campaign,uint256 milestone,uint256 deadline,address attester",
            string.concat(
                '{"campaign":"',
                vm.toString(id),
                '","milestone":0,"deadline":',
                vm.toString(uint256(deadline)),
                ',"attester":"',
                vm.toString(attester),
                '"}'
            )
        );
    }

    function test_KOfNExtendTheCurrentMilestone() public {
        vm.warp(FIRST_DEADLINE - 1);
        uint32 deadline = FIRST_DEADLINE + 10 days;
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Extended(id, 0, deadline, deadline + GRACE);
        vm.prank(stranger);
        campaigns.extend(id, deadline, _signed(0, deadline, 2));
        assertEq(campaigns.progressOf(id).cutoff, deadline + GRACE);
        vm.warp(deadline + GRACE - 1);
        assertFalse(campaigns.isFailed(id));
        vm.warp(deadline + GRACE);
        assertTrue(campaigns.isFailed(id));
    }

    function test_OnlyBeforeTheDeadlineAndByAtMostNinetyDays() public {
        _invalid(FIRST_DEADLINE, FIRST_DEADLINE + MAX_EXTENSION);
        _invalid(FIRST_DEADLINE + MAX_EXTENSION + 1, FIRST_DEADLINE + MAX_EXTENSION);
        campaigns.extend(id, FIRST_DEADLINE + MAX_EXTENSION, _signed(0, FIRST_DEADLINE + MAX_EXTENSION, 2));
        assertEq(campaigns.progressOf(id).cutoff, FIRST_DEADLINE + MAX_EXTENSION + GRACE);
    }

    function test_NotFromTheDeadlineOn() public {
        vm.warp(FIRST_DEADLINE);
        _invalid(FIRST_DEADLINE + 1 days, FIRST_DEADLINE + MAX_EXTENSION);
    }

    function test_OnceAMilestone() public {
        campaigns.extend(id, FIRST_DEADLINE + 1, _signed(0, FIRST_DEADLINE + 1, 2));
        Signature[] memory again = _signed(0, FIRST_DEADLINE + 2, 2);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyExtended.selector, id, 0));
        campaigns.extend(id, FIRST_DEADLINE + 2, again);
        vm.warp(T0 + 1);
        pass(id);
        campaigns.extend(id, LAST_DEADLINE + 1 days, _signed(1, LAST_DEADLINE + 1 days, 2));
        assertEq(campaigns.progressOf(id).cutoff, LAST_DEADLINE + 1 days + GRACE);
        assertEq(campaigns.progressOf(id).extended, 2);
    }

    function test_AMilestoneThatWasNotExtendedDoesNotUseUpTheNext() public {
        vm.warp(T0 + 1);
        pass(id);
        campaigns.extend(id, LAST_DEADLINE + 1 days, _signed(1, LAST_DEADLINE + 1 days, 2));
        Signature[] memory again = _signed(1, LAST_DEADLINE + 2 days, 2);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyExtended.selector, id, 1));
        campaigns.extend(id, LAST_DEADLINE + 2 days, again);
    }

    function test_A7_NeverPastTheLastCutoffOfTheTerms() public {
        vm.warp(T0 + 1);
        pass(id);
        uint32 deadline = LAST_DEADLINE + MAX_EXTENSION;
        campaigns.extend(id, deadline, _signed(1, deadline, 2));
        uint32 last = LAST_DEADLINE + GRACE + MAX_EXTENSION;
        assertEq(campaigns.progressOf(id).cutoff, last);
        vm.warp(last - 2);
        attest(id);
        vm.prank(ada);
        campaigns.veto(id, 0);
        assertEq(campaigns.progressOf(id).cutoff, last);
        vm.warp(last);
        assertTrue(campaigns.isFailed(id));
    }

    function test_ALongerCutoffIsNotShortened() public {
        Terms memory terms = usdcTerms();
        terms.challengePeriod = 90 days;
        id = list(terms);
        give(id, ada, USD);
        vm.warp(T0 + 1);
        attest(id);
        vm.prank(ada);
        campaigns.veto(id, 0);
        assertEq(campaigns.progressOf(id).cutoff, T0 + 1 + 90 days);
        campaigns.extend(id, FIRST_DEADLINE + 1, _signed(0, FIRST_DEADLINE + 1, 2));
        assertEq(campaigns.progressOf(id).cutoff, T0 + 1 + 90 days);
    }

    function test_A1_KDistinctAttestersOverThisVeryDeadline() public {
        uint32 deadline = FIRST_DEADLINE + 1 days;
        Signature[] memory few = _signed(0, deadline, 1);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_TooFewSignatures.selector, 2, 1));
        campaigns.extend(id, deadline, few);
        Signature[] memory twice = new Signature[](2);
        (twice[0], twice[1]) = (few[0], few[0]);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_TooFewSignatures.selector, 2, 1));
        campaigns.extend(id, deadline, twice);
        Signature[] memory other = _signed(0, deadline + 1, 2);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
        campaigns.extend(id, deadline, other);
        Signature[] memory later = _signed(1, deadline, 2);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
        campaigns.extend(id, deadline, later);
        Signature[] memory anothers = _signed(0, deadline, 2);
        anothers[0] = Signature(attesters[0], anothers[1].data);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]));
        campaigns.extend(id, deadline, anothers);
        Signature[] memory strangers = _signed(0, deadline, 2);
        strangers[0] = Signature({signer: lab, data: ""});
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, lab));
        vm.prank(lab);
        campaigns.extend(id, deadline, strangers);
    }

    function test_AFailedCampaignIsNotExtended() public {
        bytes32 poor = list(goalTerms(100 * USD));
        vm.warp(CLOSES);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, poor));
        campaigns.extend(poor, FIRST_DEADLINE + 1, new Signature[](0));
    }

    function test_UnknownAndFinishedCampaignsAreNotExtended() public {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
        campaigns.extend(UNKNOWN, FIRST_DEADLINE + 1, new Signature[](0));
        vm.prank(lab);
        campaigns.cancel(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, Status.Cancelled));
        campaigns.extend(id, FIRST_DEADLINE + 1, new Signature[](0));
    }
}
