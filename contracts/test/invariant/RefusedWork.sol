// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AttestationRequest} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {IEASMilestoneResolver as IResolver, Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Trial} from "./Choices.sol";
import {RefusedGifts} from "./RefusedGifts.sol";
import {Digests} from "../support/Digests.sol";

/// @title RefusedWork
/// @notice Terms, evidence, verdicts, releases and payments that must be refused.
abstract contract RefusedWork is RefusedGifts {
    using Digests for ICampaigns;

    using Drawing for Draws;

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
        uint256 fault = draws.between(0, 4);
        if (fault == 1) (terms.digest, reason) = (0, _invalid("digest"));
        if (fault == 2) (terms.payout, reason) = (address(rounds), _invalid("payout"));
        if (fault == 3 && _now() < terms.closesAt) (terms.vetoShare, reason) = (2_499, _invalid("vetoShare"));
        if (fault == 4 && _now() < terms.closesAt) {
            terms.attesters[1] = terms.attesters[0];
            reason = _invalid("attesters");
        }
        if (fault == 3 && terms.vetoShare != 2_499) return;
        _work(0, terms.lab, abi.encodeCall(campaigns.create, (terms)), reason);
    }

    function _invalid(string memory field) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICampaigns.Campaigns_InvalidTerms.selector, field);
    }

    function _tryEvidence(Draws memory draws) private {
        bytes32 id = _first(draws, _isAlive);
        if (id == 0) return;
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_EmptyEvidence.selector);
        _work(id, lab, abi.encodeCall(campaigns.submit, (id, 0)), reason);
        id = _first(draws, _isApproved);
        if (id == 0) return;
        reason = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyApproved.selector, id, _trials[id].number);
        _work(id, lab, abi.encodeCall(campaigns.submit, (id, EVIDENCE)), reason);
        _work(id, stranger, _approveCall(id, _trials[id].number, 0, bytes32(0)), reason);
    }

    function _approveCall(bytes32 id, uint256 number, uint256 attester, bytes32 digest)
        private
        view
        returns (bytes memory)
    {
        return abi.encodeCall(campaigns.approve, (id, number, one(_bySignature(attester, digest))));
    }

    /// A1, A3: a signature over another campaign, milestone, submission or evidence, or of another account.
    function _tryApproval(Draws memory draws) private {
        bytes32 id = _first(draws, _awaitsApproval);
        if (id == 0) return;
        Trial storage t = _trials[id];
        uint256 attester = draws.between(0, 2);
        if (t.approvals >> attester & 1 != 0) return;
        uint256 fault = draws.between(0, 6);
        uint256 milestone = _books[id].released;
        bytes32 digest = _approval(id);
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, attesters[attester]);
        if (fault == 0) digest = campaigns.approvalDigest(UNKNOWN, milestone, t.number, t.evidence);
        else if (fault == 1) digest = campaigns.approvalDigest(id, milestone + 1, t.number, t.evidence);
        else if (fault == 2) digest = campaigns.approvalDigest(id, milestone, t.number - 1, t.evidence);
        else if (fault == 3) digest = campaigns.approvalDigest(id, milestone, t.number, EVIDENCE);
        else if (fault == 4) return _tryWrongSubmission(id, t.number + 1, attester, digest);
        else if (fault == 5) return _tryStrangersApproval(id, t.number, digest);
        else return _tryNoApproval(id, t.number);
        _work(id, stranger, _approveCall(id, t.number, attester, digest), reason);
    }

    function _tryWrongSubmission(bytes32 id, uint256 number, uint256 attester, bytes32 digest) private {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, number);
        _work(id, stranger, _approveCall(id, number, attester, digest), reason);
    }

    function _tryStrangersApproval(bytes32 id, uint256 number, bytes32 digest) private {
        Signature memory signature = Signature({signer: donors[0], data: sign(donors[0], digest)});
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotAttester.selector, donors[0]);
        _work(id, stranger, abi.encodeCall(campaigns.approve, (id, number, one(signature))), reason);
    }

    function _tryNoApproval(bytes32 id, uint256 number) private {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NothingApproved.selector, id, number);
        _work(id, stranger, abi.encodeCall(campaigns.approve, (id, number, new Signature[](0))), reason);
    }

    /// A6: what was taken back cannot be posted again.
    function _tryDenied(Draws memory draws) private {
        bytes32 id = _first(draws, _wasDenied);
        if (id == 0) return;
        Trial storage t = _trials[id];
        uint256 attester = t.denials & 1 != 0 ? 0 : t.denials & 2 != 0 ? 1 : 2;
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_Denied.selector, t.number, attesters[attester]);
        if (t.challengeEndsAt == 0) _work(id, stranger, _approveCall(id, t.number, attester, _approval(id)), reason);
        Signature memory denial = _bySignature(attester, campaigns.denialDigest(id, t.number));
        _work(id, stranger, abi.encodeCall(campaigns.deny, (id, t.number, denial)), reason);
    }

    function _wasDenied(bytes32 id) private view returns (bool) {
        return _trials[id].denials != 0 && _isDeniable(id);
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
        } else if (_rootOf(id, donor) == 0 || lastCountedAt[id][donor] >= t.submittedAt) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_NoVetoPower.selector, donor);
        } else if (vetoedBy[id][donor] == t.number) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyVetoed.selector, donor, t.number);
        } else {
            return;
        }
        _work(id, donor, abi.encodeCall(campaigns.veto, (id)), reason);
    }

    function _tryRelease(Draws memory draws) private {
        bytes32 id = _first(draws, draws.chance(60) ? _isApproved : _isAlive);
        if (id == 0 || _isReleasable(id)) return;
        uint256 endsAt = _trials[id].challengeEndsAt;
        (, uint96 goal) = campaigns.payoutOf(id);
        bytes memory reason;
        if (endsAt == 0) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id);
        } else if (_now() < endsAt) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_InChallenge.selector, id, endsAt);
        } else if (!_hasGoal(id)) {
            uint256 total = _books[id].given + _books[id].matched;
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_GoalNotReached.selector, total, goal);
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
        id = _first(draws, _isMatchPending);
        if (id == 0) return;
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_MatchPending.selector, id, roundOf[id]);
        _work(id, lab, abi.encodeCall(campaigns.cancel, (id)), reason);
        reason = abi.encodeWithSelector(
            IMatchingRounds.MatchingRounds_Ended.selector, roundOf[id], rounds.endOf(roundOf[id])
        );
        _work(id, lab, abi.encodeCall(campaigns.leaveRound, (id)), reason);
    }

    function _tryOver(Draws memory draws) private {
        bytes32 id = _first(draws, draws.chance(50) ? _isOver : _isExpired);
        if (id == 0) return;
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_WrongStatus.selector, id, campaigns.progressOf(id).status);
        if (_isExpired(id)) reason = abi.encodeWithSelector(ICampaigns.Campaigns_HasFailed.selector, id);
        _work(id, lab, abi.encodeCall(campaigns.submit, (id, EVIDENCE)), reason);
        _work(id, lab, abi.encodeCall(campaigns.cancel, (id)), reason);
        _work(id, donors[0], abi.encodeCall(campaigns.veto, (id)), reason);
        _work(id, stranger, abi.encodeCall(campaigns.release, (id)), reason);
    }

    /// A2, A3: an attestation that is not exactly one lasting verdict on the submission at work is refused by EAS too.
    function _tryVerdict(Draws memory draws) private {
        bytes32 id = _first(draws, _awaitsApproval);
        if (id == 0) return;
        Verdict memory verdict = _verdict(id, draws.chance(50));
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
