// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {CampaignStore} from "./CampaignStore.sol";
import {Donor, ICampaigns, Progress, Signature, Status, Submission} from "./interfaces/ICampaigns.sol";
import {TallyMath} from "./libraries/TallyMath.sol";
import {Tokens} from "./libraries/Tokens.sol";

/// @title Milestones
/// @notice Evidence, approvals, vetoes and what they release.
abstract contract Milestones is CampaignStore, EIP712 {
    bytes32 private constant APPROVAL_TYPEHASH =
        keccak256("Approval(bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence)");

    /// @inheritdoc ICampaigns
    function submit(bytes32 campaign, bytes32 evidence) external onlyLab(campaign) {
        Campaign storage c = _campaigns[campaign];
        _requireAlive(campaign, c);
        Submission storage s = c.submission;
        require(evidence != 0, Campaigns_EmptyEvidence());
        require(s.challengeEndsAt == 0, Campaigns_AlreadyApproved(campaign, s.number));
        require(s.number != type(uint16).max, Campaigns_LimitReached(campaign));

        uint256 vetoThreshold = Math.ceilDiv(uint256(c.tally.sumRoots) * c.progress.vetoShare, FULL_SHARE);
        uint16 number = s.number + 1;
        c.submission = Submission({
            number: number,
            // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
            submittedAt: uint32(block.timestamp),
            approvals: 0,
            challengeEndsAt: 0,
            vetoes: 0,
            // forge-lint: disable-next-line(unsafe-typecast) - at most S
            vetoThreshold: uint64(vetoThreshold),
            open: true,
            evidence: evidence
        });
        emit Submitted(campaign, c.progress.milestone, number, evidence, vetoThreshold);
    }

    /// @inheritdoc ICampaigns
    function approve(bytes32 campaign, uint256 submission, Signature[] calldata signatures) external nonReentrant {
        Campaign storage c = _campaigns[campaign];
        _requireAlive(campaign, c);
        Submission memory s = c.submission;
        require(s.open && s.number == submission, Campaigns_NoSubmission(campaign, submission));
        require(s.challengeEndsAt == 0, Campaigns_AlreadyApproved(campaign, submission));
        Progress memory p = c.progress;

        uint8 approvals = _countSignatures(campaign, c, p.milestone, s, signatures);
        c.submission.approvals = approvals;
        if (_bitCount(approvals) < p.threshold) return;
        uint256 endsAt = block.timestamp + p.challengePeriod;
        // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
        c.submission.challengeEndsAt = uint32(endsAt);
        emit ChallengeStarted(campaign, p.milestone, submission, endsAt);
    }

    /// @inheritdoc ICampaigns
    function veto(bytes32 campaign) external {
        Campaign storage c = _campaigns[campaign];
        _requireAlive(campaign, c);
        Submission memory s = c.submission;
        require(s.challengeEndsAt != 0, Campaigns_NotApproved(campaign));
        require(block.timestamp < s.challengeEndsAt, Campaigns_ChallengeOver(campaign, s.challengeEndsAt));
        Donor storage donor = c.donors[msg.sender];
        uint256 points = TallyMath.root(donor.counted, c.funding.minimum);
        require(points != 0 && donor.lastCountedAt < s.submittedAt, Campaigns_NoVetoPower(msg.sender));
        require(donor.vetoed != s.number, Campaigns_AlreadyVetoed(msg.sender, s.number));

        donor.vetoed = s.number;
        uint256 vetoes = s.vetoes + points;
        // forge-lint: disable-next-line(unsafe-typecast) - at most S
        c.submission.vetoes = uint64(vetoes);
        emit VetoCast(campaign, c.progress.milestone, s.number, msg.sender, points);
        if (vetoes >= s.vetoThreshold) _returnToWork(campaign, c, s.number);
    }

    /// @inheritdoc ICampaigns
    function release(bytes32 campaign) external {
        Campaign storage c = _campaigns[campaign];
        _requireAlive(campaign, c);
        Submission storage s = c.submission;
        require(s.challengeEndsAt != 0, Campaigns_NotApproved(campaign));
        require(block.timestamp >= s.challengeEndsAt, Campaigns_InChallenge(campaign, s.challengeEndsAt));
        require(c.tally.total >= c.goal, Campaigns_GoalNotReached(c.tally.total, c.goal));
        uint32 round = c.funding.round;
        require(round == 0 || ROUNDS.isSealed(round), Campaigns_RoundNotSealed(round));

        Progress memory p = c.progress;
        uint256 milestone = p.milestone;
        (uint16 share,) = milestoneOf(campaign, milestone);
        p.releasedShare += share;
        p.milestone += 1;
        bool isLast = p.milestone == p.milestoneCount;
        if (isLast) p.status = Status.Completed;
        else p.cutoff = _nextCutoff(campaign, p);
        c.progress = p;
        s.challengeEndsAt = 0;
        s.open = false;
        emit Released(campaign, milestone, p.releasedShare, p.cutoff);
        if (isLast) _complete(campaign, c);
    }

    /// @inheritdoc ICampaigns
    function withdraw(bytes32 campaign) external nonReentrant returns (uint256) {
        return _withdraw(campaign, _campaigns[campaign].payout);
    }

    /// @inheritdoc ICampaigns
    function withdrawTo(bytes32 campaign, address to) external nonReentrant returns (uint256) {
        _requireSender(_campaigns[campaign].payout);
        return _withdraw(campaign, to);
    }

    /// @inheritdoc ICampaigns
    function approvalDigest(bytes32 campaign, uint256 milestone, uint256 submission, bytes32 evidence)
        public
        view
        returns (bytes32)
    {
        return _hashTypedDataV4(keccak256(abi.encode(APPROVAL_TYPEHASH, campaign, milestone, submission, evidence)));
    }

    /// @dev Signatures already counted are passed over, so that two people who post at once do not block each other.
    function _countSignatures(
        bytes32 campaign,
        Campaign storage c,
        uint256 milestone,
        Submission memory s,
        Signature[] calldata signatures
    ) private returns (uint8 approvals) {
        approvals = s.approvals;
        bytes32 digest = approvalDigest(campaign, milestone, s.number, s.evidence);
        for (uint256 i; i < signatures.length; ++i) {
            address signer = signatures[i].signer;
            uint256 role = c.donors[signer].role;
            require(role != 0 && role < PAYOUT_ROLE, Campaigns_NotAttester(signer));
            // forge-lint: disable-next-line(incorrect-shift, unsafe-typecast) - one bit of eight
            uint8 bit = uint8(1 << (role - 1));
            if (approvals & bit != 0) continue;
            bool direct = signer == msg.sender && signatures[i].data.length == 0;
            require(
                direct || SignatureChecker.isValidSignatureNow(signer, digest, signatures[i].data),
                Campaigns_InvalidSignature(signer)
            );
            approvals |= bit;
            emit Approved(campaign, milestone, s.number, signer);
        }
        require(approvals != s.approvals, Campaigns_NothingApproved(campaign, s.number));
    }

    function _returnToWork(bytes32 campaign, Campaign storage c, uint256 submission) private {
        Progress storage p = c.progress;
        uint32 cutoff = _extendedCutoff(campaign, p.cutoff, p.challengePeriod);
        p.cutoff = cutoff;
        c.submission.challengeEndsAt = 0;
        c.submission.open = false;
        emit Vetoed(campaign, p.milestone, submission, cutoff);
    }

    function _complete(bytes32 campaign, Campaign storage c) private {
        // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
        if (block.timestamp < c.funding.closesAt) c.funding.closesAt = uint32(block.timestamp);
        emit Completed(campaign);
    }

    function _withdraw(bytes32 campaign, address to) private returns (uint256 amount) {
        Campaign storage c = _campaigns[campaign];
        amount = claimable(campaign);
        require(amount != 0, Campaigns_NothingToPay(campaign));

        // forge-lint: disable-next-line(unsafe-typecast) - at most the total
        c.progress.paid += uint96(amount);
        emit Withdrawn(campaign, to, amount);

        Tokens.push(c.funding.token, to, amount);
    }

    /// @dev The next milestone's cutoff. A release that came late leaves the lab at least one challenge period.
    function _nextCutoff(bytes32 campaign, Progress memory p) private view returns (uint32) {
        (, uint32 deadline) = milestoneOf(campaign, p.milestone);
        return _extendedCutoff(campaign, deadline + GRACE, p.challengePeriod);
    }

    /// @dev At least a challenge period from now, never past the last cutoff that the terms allow (A7).
    function _extendedCutoff(bytes32 campaign, uint256 cutoff, uint256 challengePeriod) private view returns (uint32) {
        uint256 extended = Math.min(block.timestamp + challengePeriod, _lastCutoff(campaign));
        // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
        return uint32(Math.max(cutoff, extended));
    }

    function _bitCount(uint256 bits) private pure returns (uint256 count) {
        for (; bits != 0; bits &= bits - 1) {
            ++count;
        }
    }
}
