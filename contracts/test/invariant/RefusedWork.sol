// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {AttestationRequest} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {IEASMilestoneResolver as IResolver, Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Book, Trial} from "./Ledger.sol";
import {RefusedGifts} from "./RefusedGifts.sol";
import {Digests} from "../support/Digests.sol";

/// @title RefusedWork
/// @notice Terms, evidence, verdicts, releases and payments that must be refused.
abstract contract RefusedWork is RefusedGifts {
    using Digests for ICampaigns;

    using Drawing for Draws;
    using SafeCast for uint256;

    function tryWork(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        function(Draws memory) internal[14] memory tries = [
            _tryWithoutRole,
            _tryTerms,
            _tryEvidence,
            _tryApproval,
            _tryApproval,
            _tryDenied,
            _tryExtension,
            _tryVeto,
            _tryVeto,
            _tryRelease,
            _tryRelease,
            _tryMoney,
            _tryOver,
            _tryVerdict
        ];
        for (uint256 i; i < 3; ++i) {
            tries[draws.between(0, 13)](draws);
        }
    }

    function _work(bytes32 id, address caller, bytes memory call, bytes memory reason) internal {
        _refuse(id, caller, address(campaigns), call, reason);
    }

    /// M4, M10: what is reserved for the lab, the payout account, the rounds or the resolver is refused to all others.
    function _tryWithoutRole(Draws memory draws) private {
        bytes32 id = _anyCampaign(draws);
        address caller = draws.chance(50) ? stranger : operator;
        bytes[7] memory calls = [
            abi.encodeCall(campaigns.submit, (id, EVIDENCE)),
            abi.encodeCall(campaigns.cancel, (id)),
            abi.encodeCall(campaigns.leaveRound, (id)),
            abi.encodeCall(campaigns.withdrawTo, (id, caller)),
            abi.encodeCall(campaigns.expel, (id, 1, false)),
            abi.encodeCall(campaigns.creditMatch, (id, 1, 1)),
            abi.encodeCall(campaigns.recoverMatch, (id, 1))
        ];
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, caller);
        _work(id, caller, calls[draws.between(0, 6)], reason);
    }

    function _tryTerms(Draws memory draws) private {
        Terms memory terms = abi.decode(latestTerms, (Terms));
        bytes32 id = campaigns.campaignId(terms);
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_CampaignExists.selector, id);
        uint256 fault = draws.between(0, 7);
        uint256 earliest = (_now() < terms.opensAt ? terms.opensAt : _now()) + 1 days;
        // What is asked later than the close is only seen where the close is still good.
        if (fault > 3 ? terms.closesAt < earliest : terms.closesAt == earliest - 1) return;
        if (fault == 1) (terms.digest, reason) = (0, _invalid("digest", 0));
        if (fault == 2) (terms.payout, reason) = (address(rounds), _invalid("payout", 0));
        if (fault == 3) (terms.closesAt, reason) = ((earliest - 1).toUint32(), _invalid("closesAt", earliest));
        if (fault == 4) (terms.vetoShare, reason) = (2_499, _invalid("vetoShare", 2_500));
        if (fault == 5) (terms.vetoShare, reason) = (5_001, _invalid("vetoShare", 5_000));
        if (fault == 6) {
            terms.attesters[1] = terms.attesters[0];
            reason = _invalid("attesters", 8);
        }
        if (fault == 7) {
            terms.gate = address(gate);
            (terms.challengePeriod, reason) = (1 days - 1, _invalid("challengePeriod", 1 days));
        }
        _work(0, terms.lab, abi.encodeCall(campaigns.create, (terms)), reason);
    }

    function _invalid(string memory field, uint256 limit) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICampaigns.Campaigns_InvalidTerms.selector, field, limit);
    }

    function _tryEvidence(Draws memory draws) private {
        bytes32 id = _first(draws, _isAlive);
        if (id == 0) return;
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_EmptyEvidence.selector);
        _work(id, lab, abi.encodeCall(campaigns.submit, (id, 0)), reason);
        id = _first(draws, _mustWait);
        uint256 closesAt = _books[id].closesAt;
        reason = abi.encodeWithSelector(ICampaigns.Campaigns_StillOpen.selector, id, closesAt);
        if (id != 0) _work(id, lab, abi.encodeCall(campaigns.submit, (id, EVIDENCE)), reason);
        id = _first(draws, _isApproved);
        if (id == 0) return;
        reason = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyApproved.selector, id, _trials[id].number);
        _work(id, lab, abi.encodeCall(campaigns.submit, (id, EVIDENCE)), reason);
    }

    function _approveCall(bytes32 id, uint256 number, uint256 attester, bytes32 digest)
        private
        view
        returns (bytes memory)
    {
        return abi.encodeCall(campaigns.approve, (id, number, one(_bySignature(attester, digest))));
    }

    /// A1, A3: a signature over another campaign, milestone, submission, evidence or attester, or of another
    /// account.
    function _tryApproval(Draws memory draws) private {
        bytes32 id = _first(draws, _awaitsApproval);
        if (id == 0) return;
        Trial storage t = _trials[id];
        uint256 attester = draws.between(0, 2);
        if ((t.approvals | t.denials) & _bit(attester) != 0) return _tryNoApproval(id, t.number, attester);
        uint256 fault = draws.between(0, 6);
        if (fault == 5) return _tryWrongSubmission(id, t.number + 1, attester);
        if (fault == 6) return _tryStrangersApproval(id, t.number);
        (uint256 milestone, uint256 number) = (_books[id].released, t.number);
        (bytes32 campaign, bytes32 evidence, address signer) = (id, t.evidence, attesters[attester]);
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, signer);
        if (fault == 0) campaign = UNKNOWN;
        else if (fault == 1) ++milestone;
        else if (fault == 2) --number;
        else if (fault == 3) evidence = EVIDENCE;
        else signer = attesters[(attester + 1) % 3];
        bytes32 digest = campaigns.approvalDigest(campaign, milestone, number, evidence, signer);
        _work(id, stranger, _approveCall(id, t.number, attester, digest), reason);
    }

    function _tryWrongSubmission(bytes32 id, uint256 number, uint256 attester) private {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, number);
        _work(id, stranger, _approveCall(id, number, attester, _approval(id, attester)), reason);
    }

    function _tryStrangersApproval(bytes32 id, uint256 number) private {
        Signature memory signature = Signature({signer: donors[0], data: sign(donors[0], _approval(id, 0))});
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, donors[0]);
        _work(id, stranger, abi.encodeCall(campaigns.approve, (id, number, one(signature))), reason);
    }

    /// @dev An attester that has spoken is skipped, and nobody is nobody.
    function _tryNoApproval(bytes32 id, uint256 number, uint256 attester) private {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, number);
        _work(id, stranger, abi.encodeCall(campaigns.approve, (id, number, new Signature[](0))), reason);
        _work(id, stranger, _approveCall(id, number, attester, _approval(id, attester)), reason);
    }

    /// A6: what was taken back cannot be posted again, and a denial is for its reason alone.
    function _tryDenied(Draws memory draws) private {
        bytes32 id = _first(draws, _wasDenied);
        if (id == 0) return;
        Trial storage t = _trials[id];
        uint256 attester = t.denials & 1 != 0 ? 0 : t.denials & 2 != 0 ? 1 : 2;
        address account = attesters[attester];
        _tryNoApproval(id, t.number, attester);
        Signature memory denial = _bySignature(attester, campaigns.denialDigest(id, t.number, account, EVIDENCE));
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_Denied.selector, t.number, account);
        _work(id, stranger, abi.encodeCall(campaigns.deny, (id, t.number, EVIDENCE, denial)), reason);
        reason = abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, account);
        _work(id, stranger, abi.encodeCall(campaigns.deny, (id, t.number, 0, denial)), reason);
    }

    function _wasDenied(bytes32 id) private view returns (bool) {
        return _trials[id].denials != 0 && _isUnderReview(id);
    }

    function _tryExtension(Draws memory draws) private {
        bytes32 id = _first(draws, _isAlive);
        if (id == 0) return;
        uint256 milestone = _books[id].released;
        (, uint32 current) = campaigns.milestoneOf(id, milestone);
        uint32 deadline = current + 1 days;
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_TooFewSignatures.selector, 2, 1);
        uint256 signed = 1;
        if (_now() >= current || draws.chance(30)) {
            (deadline, signed) = (current + MAX_EXTENSION + 1, 2);
            reason = abi.encodeWithSelector(
                ICampaigns.Campaigns_InvalidExtension.selector, deadline, current + MAX_EXTENSION
            );
        } else if (campaigns.progressOf(id).extended > milestone) {
            signed = 2;
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyExtended.selector, id, milestone);
        }
        _work(id, stranger, abi.encodeCall(campaigns.extend, (id, deadline, _extension(id, deadline, signed))), reason);
    }

    /// A5: nobody objects twice, late, or with what came after the submission.
    function _tryVeto(Draws memory draws) private {
        bytes32 id = _first(draws, draws.chance(60) ? _isChallengeable : _isAlive);
        address donor = _anyDonor(draws);
        if (id == 0) return;
        Trial storage t = _trials[id];
        bytes memory reason;
        if (t.challengeEndsAt == 0) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id);
        } else if (_now() >= t.challengeEndsAt) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_ChallengeOver.selector, id, t.challengeEndsAt);
        } else if (powerOf[id][donor] == 0 || t.threshold == 0) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_NoVetoPower.selector, donor);
        } else if (vetoedBy[id][donor] == t.number) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyVetoed.selector, donor, t.number);
        } else {
            return;
        }
        _work(id, donor, abi.encodeCall(campaigns.veto, (id, EVIDENCE)), reason);
    }

    function _tryRelease(Draws memory draws) private {
        bytes32 id = _first(draws, draws.chance(60) ? _isApproved : _isAlive);
        if (id == 0 || _isReleasable(id)) return;
        uint256 endsAt = _trials[id].challengeEndsAt;
        bytes memory reason;
        if (endsAt == 0) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id);
        } else if (_now() < endsAt) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_InChallenge.selector, id, endsAt);
        } else {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_RoundNotSealed.selector, roundOf[id]);
        }
        _work(id, stranger, abi.encodeCall(campaigns.release, (id)), reason);
    }

    /// M3, M4, M10: no refund while the campaign lives, none for the round's match, nothing that is not due.
    function _tryMoney(Draws memory draws) private {
        bytes32 id = _anyCampaign(draws);
        bytes memory call = abi.encodeCall(campaigns.refund, (id, address(rounds)));
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id);
        bytes memory living = abi.encodeWithSelector(ICampaigns.Campaigns_NotFailed.selector, id);
        bool failed = campaigns.isFailed(id);
        _work(id, stranger, call, failed ? nothing : living);
        if (!_isExpired(id)) _work(id, stranger, abi.encodeCall(campaigns.expire, (id)), living);
        if (_claimable(id) == 0) _work(id, stranger, abi.encodeCall(campaigns.withdraw, (id)), nothing);
        _tryLeaving(id);
        id = _first(draws, _isMatchPending);
        if (id == 0) return;
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_MatchPending.selector, id, roundOf[id]);
        _work(id, lab, abi.encodeCall(campaigns.cancel, (id)), reason);
        _tryLeaving(id);
    }

    /// A member that takes gifts stays, and who never applied cannot leave.
    function _tryLeaving(bytes32 id) private {
        uint256 opensAt = _books[id].opensAt;
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotInRound.selector, id, 0);
        if (_isInRound(id)) reason = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyOpen.selector, id, opensAt);
        if (!_isLeavable(id)) _work(id, lab, abi.encodeCall(campaigns.leaveRound, (id)), reason);
    }

    function _tryOver(Draws memory draws) private {
        bytes32 id = _first(draws, draws.chance(50) ? _isOver : _isExpired);
        if (id == 0) return;
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, campaigns.progressOf(id).status);
        if (_isExpired(id)) reason = abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id);
        _work(id, lab, abi.encodeCall(campaigns.submit, (id, EVIDENCE)), reason);
        _work(id, lab, abi.encodeCall(campaigns.cancel, (id)), reason);
        _work(id, donors[0], abi.encodeCall(campaigns.veto, (id, EVIDENCE)), reason);
        _work(id, stranger, abi.encodeCall(campaigns.release, (id)), reason);
    }

    /// A2, A3: an attestation that is not exactly one lasting verdict on the current submission is refused by EAS too.
    function _tryVerdict(Draws memory draws) private {
        bytes32 id = _first(draws, _awaitsApproval);
        if (id == 0) return;
        Verdict memory verdict = _verdict(id, draws.chance(50), 0);
        AttestationRequest memory request = _requestFor(verdict);
        uint256 fault = draws.between(0, 5);
        bytes memory reason;
        if (fault == 0) {
            request.data.expirationTime = uint64(_now() + 1);
            reason = abi.encodeWithSelector(IResolver.EASMilestoneResolver_Expires.selector, _now() + 1);
        } else if (fault == 1) {
            request.data.revocable = false;
            reason = abi.encodeWithSelector(IResolver.EASMilestoneResolver_Irrevocable.selector, attesters[1]);
        } else if (fault == 2) {
            request.data.recipient = ada;
            reason =
                abi.encodeWithSelector(IResolver.EASMilestoneResolver_WrongRecipient.selector, ada, address(campaigns));
        } else if (fault == 3) {
            ++verdict.milestone;
            reason = abi.encodeWithSelector(
                IResolver.EASMilestoneResolver_WrongMilestone.selector, verdict.milestone, verdict.milestone - 1
            );
        } else if (fault == 4) {
            verdict.evidence = EVIDENCE;
            reason = abi.encodeWithSelector(
                IResolver.EASMilestoneResolver_WrongEvidence.selector, EVIDENCE, _trials[id].evidence
            );
        } else {
            ++verdict.chainId;
            reason = abi.encodeWithSelector(IResolver.EASMilestoneResolver_WrongChain.selector, verdict.chainId);
        }
        request.data.data = abi.encode(verdict);
        _refuse(id, attesters[1], address(eas), abi.encodeCall(eas.attest, (request)), reason);
    }
}
