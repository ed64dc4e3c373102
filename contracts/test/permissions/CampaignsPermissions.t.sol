// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {Donation, ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {Permissions, Trial} from "../support/Permissions.sol";
import {Digests} from "../support/Digests.sol";

/// @notice Who may call what of Campaigns, and whose money moves.
contract CampaignsPermissions is Permissions {
    using Digests for ICampaigns;

    using SafeCast for uint256;

    function _trial(bytes memory data) private view returns (Trial memory) {
        return trial("Campaigns", address(campaigns), data);
    }

    function _only(address account, bytes memory data) private view returns (Trial memory) {
        return only(_trial(data), account, unauthorized(ICampaigns.Campaigns_Unauthorized.selector));
    }

    /// A member of a round with gifts of Ada and Bao.
    function _member() private returns (uint32 round, bytes32 id) {
        round = openRound();
        id = member(round);
        give(id, ada, 50 * USD);
        give(id, bao, 50 * USD);
    }

    function _cancelled() private returns (bytes32 id) {
        id = funded();
        vm.prank(lab);
        campaigns.cancel(id);
    }

    function _released() private returns (bytes32 id) {
        id = funded();
        pass(id);
    }

    function _gifts(bytes32 id) private pure returns (Donation[] memory gifts) {
        gifts = new Donation[](1);
        gifts[0] = gift(id, USD);
    }

    // the lab

    function test_M4_OnlyTheLabCreates() public {
        attempt(_only(lab, abi.encodeCall(ICampaigns.create, (usdcTerms()))));
    }

    function test_M4_OnlyTheLabSubmits() public {
        attempt(_only(lab, abi.encodeCall(ICampaigns.submit, (funded(), EVIDENCE))));
    }

    function test_M4_OnlyTheLabCancels() public {
        attempt(_only(lab, abi.encodeCall(ICampaigns.cancel, (funded()))));
    }

    function test_M4_OnlyTheLabLeavesItsRoundBeforeItOpens() public {
        uint32 round = openRound();
        bytes32 id = list(openTerms(round, T0 + 1 days));
        admit(round, id);
        attempt(noted(_only(lab, abi.encodeCall(ICampaigns.leaveRound, (id))), "a member before it opens"));
    }

    function test_M4_OnlyTheLabWithdrawsItsApplication() public {
        bytes32 id = list(termsFor(openRound()));
        attempt(noted(_only(lab, abi.encodeCall(ICampaigns.leaveRound, (id))), "an applicant"));
    }

    function test_Q9_NobodyLeavesARoundThatTakesGifts() public {
        (, bytes32 id) = _member();
        bytes memory open = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyOpen.selector, id, T0);
        bytes memory refusal = unauthorized(ICampaigns.Campaigns_Unauthorized.selector);
        Trial memory t = notEven(_trial(abi.encodeCall(ICampaigns.leaveRound, (id))), lab, open, refusal);
        attempt(noted(t, "a member from its opening on"));
    }

    // gifts

    function test_M4_AnyoneDonatesItsOwn() public {
        bytes32 id = listed();
        fillPurses(address(campaigns));
        attempt(moves(_trial(abi.encodeCall(ICampaigns.donate, (id, USD.toUint96()))), CALLER, address(campaigns)));
    }

    function test_M4_AnyoneDonatesACartOfItsOwn() public {
        bytes memory data = abi.encodeCall(ICampaigns.donateMany, (_gifts(listed())));
        fillPurses(address(campaigns));
        attempt(moves(_trial(data), CALLER, address(campaigns)));
    }

    function test_M4_AnyoneDonatesItsOwnInAnothersName() public {
        bytes memory data = abi.encodeCall(ICampaigns.donateFor, (_gifts(listed()), ada, 0));
        fillPurses(address(campaigns));
        attempt(moves(_trial(data), CALLER, address(campaigns)));
    }

    function test_Q8_OnlyADonorAndItsOperatorRefreshItsGifts() public {
        gate.set(ada, 0);
        bytes32 id = funded();
        gate.set(ada, FULL);
        Trial memory t = _trial(abi.encodeCall(ICampaigns.refresh, (id, ada)));
        attempt(onlyEither(t, ada, helper, unauthorized(ICampaigns.Campaigns_Unauthorized.selector)));
    }

    /// With the donor's signature: test/periphery.
    function test_Q8_OnlyADonorAndTheRouterNameItsOperator() public {
        Trial memory t = _trial(abi.encodeCall(ICampaigns.setOperator, (ada, receiver, T0 + 1 days)));
        attempt(onlyEither(t, ada, router, unauthorized(ICampaigns.Campaigns_Unauthorized.selector)));
    }

    // milestones

    function test_A1_AnyonePostsApprovals() public {
        bytes32 id = funded();
        submit(id);
        bytes memory data = abi.encodeCall(ICampaigns.approve, (id, 1, signatures(id, 2)));
        attempt(noted(_trial(data), "with k attesters' signatures"));
    }

    function test_A1_OnlyTheAttesterAndTheResolverApproveWithoutASignature() public {
        bytes32 id = funded();
        submit(id);
        bytes memory data = abi.encodeCall(ICampaigns.approve, (id, 1, one(unsigned(attesters[0]))));
        attempt(noted(_onlyAttested(_trial(data)), "unsigned"));
    }

    function test_A6_AnyonePostsADenial() public {
        bytes32 id = funded();
        submit(id);
        bytes32 digest = campaigns.denialDigest(id, 1, attesters[0], "reason");
        Signature memory denial = Signature(attesters[0], rawSignature(attesters[0], digest));
        bytes memory data = abi.encodeCall(ICampaigns.deny, (id, 1, "reason", denial));
        attempt(noted(_trial(data), "with the attester's signature"));
    }

    function test_A6_OnlyTheAttesterAndTheResolverDenyWithoutASignature() public {
        bytes32 id = funded();
        submit(id);
        bytes memory data = abi.encodeCall(ICampaigns.deny, (id, 1, 0, unsigned(attesters[0])));
        attempt(noted(_onlyAttested(_trial(data)), "unsigned"));
    }

    function test_A7_AnyonePostsAnExtension() public {
        bytes32 id = funded();
        uint32 deadline = FIRST_DEADLINE + 1 days;
        Signature[] memory signed = new Signature[](2);
        for (uint256 i; i < 2; ++i) {
            bytes32 digest = campaigns.extensionDigest(id, 0, deadline, attesters[i]);
            signed[i] = Signature(attesters[i], rawSignature(attesters[i], digest));
        }
        bytes memory data = abi.encodeCall(ICampaigns.extend, (id, deadline, signed));
        attempt(noted(_trial(data), "with k attesters' signatures"));
    }

    function test_A5_OnlyABackerVetoes() public {
        bytes32 id = funded();
        vm.warp(T0 + 1);
        attest(id);
        bytes memory refusal = unauthorized(ICampaigns.Campaigns_NoVetoPower.selector);
        attempt(only(_trial(abi.encodeCall(ICampaigns.veto, (id, "reason"))), ada, refusal));
    }

    function test_M8_AnyoneReleasesWithoutMovingMoney() public {
        bytes32 id = funded();
        attest(id);
        passChallenge(id);
        attempt(_trial(abi.encodeCall(ICampaigns.release, (id))));
    }

    function test_M8_AnyoneWithdrawsToThePayoutAccount() public {
        bytes memory data = abi.encodeCall(ICampaigns.withdraw, (_released()));
        attempt(moves(_trial(data), address(campaigns), payout));
    }

    function test_M4_OnlyThePayoutAccountNamesAReceiver() public {
        bytes memory data = abi.encodeCall(ICampaigns.withdrawTo, (_released(), receiver));
        attempt(moves(_only(payout, data), address(campaigns), receiver));
    }

    // ends

    function test_M8_AnyoneMarksAFailure() public {
        bytes32 id = list(goalTerms(USD));
        vm.warp(CLOSES);
        attempt(_trial(abi.encodeCall(ICampaigns.expire, (id))));
    }

    function test_M8_AnyoneRefundsADonor() public {
        bytes memory data = abi.encodeCall(ICampaigns.refund, (_cancelled(), ada));
        attempt(moves(_trial(data), address(campaigns), ada));
    }

    function test_M3_OnlyADonorNamesAReceiver() public {
        bytes32 id = _cancelled();
        bytes memory refusal = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id);
        Trial memory t = only(_trial(abi.encodeCall(ICampaigns.refundTo, (id, receiver))), ada, refusal);
        attempt(moves(t, address(campaigns), receiver));
    }

    // MatchingRounds

    function test_Q9_OnlyMatchingRoundsAdmits() public {
        uint32 round = openRound();
        bytes32 id = list(termsFor(round));
        attempt(_only(address(rounds), abi.encodeCall(ICampaigns.join, (id, round))));
    }

    function test_Q9_OnlyMatchingRoundsExpels() public {
        (uint32 round, bytes32 id) = _member();
        attempt(_only(address(rounds), abi.encodeCall(ICampaigns.expel, (id, round, false))));
    }

    function test_M1_OnlyMatchingRoundsBooksAMatch() public {
        (uint32 round, bytes32 id) = _member();
        attempt(_only(address(rounds), abi.encodeCall(ICampaigns.creditMatch, (id, round, USD.toUint96()))));
    }

    function test_M10_OnlyMatchingRoundsTakesAMatchBack() public {
        bytes memory data = abi.encodeCall(ICampaigns.recoverMatch, (_cancelled(), (10 * USD).toUint96()));
        attempt(moves(_only(address(rounds), data), address(campaigns), address(rounds)));
    }

    // multicall

    function test_M4_AMulticallHasItsCallersRightsAndNoMore() public {
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(ICampaigns.cancel, (funded()));
        bytes memory data = abi.encodeCall(Multicall.multicall, (calls));
        attempt(noted(_only(lab, data), "of `cancel`: rights are those of the inner call"));
    }

    /// @dev What the first attester may do without a signature, and the resolver for it.
    function _onlyAttested(Trial memory t) private view returns (Trial memory) {
        bytes memory refusal = abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[0]);
        return onlyEither(t, attesters[0], resolver, refusal);
    }
}
