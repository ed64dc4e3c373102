// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {Casts} from "../libraries/Casts.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Slots} from "../libraries/Slots.sol";
import {TallyMath} from "../libraries/TallyMath.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {Checkpoint, Donor, Progress, Signature, Status, Submission} from "../types/CampaignTypes.sol";
import {CampaignStore} from "./CampaignStore.sol";

/// @title Milestones
/// @notice Evidence, approvals, vetoes and releases.
abstract contract Milestones is CampaignStore, EIP712 {
    using Slots for Progress;
    using Slots for Submission;

    bytes32 private constant APPROVAL_TYPEHASH =
        keccak256("Approval(bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence,address attester)");
    bytes32 private constant DENIAL_TYPEHASH =
        keccak256("Denial(bytes32 campaign,uint256 submission,address attester,bytes32 reason)");
    bytes32 private constant EXTENSION_TYPEHASH =
        keccak256("Extension(bytes32 campaign,uint256 milestone,uint256 deadline,address attester)");

    // the lab and its payout account

    /// @inheritdoc ICampaigns
    /// @dev Needs no guard: it calls no contract.
    function submit(bytes32 id, bytes32 evidence) external {
        _requireLab(id);
        (Campaign storage campaign, Progress memory progress) = _alive(id);
        Submission memory previous = campaign.submission;
        require(evidence != 0, Campaigns_EmptyEvidence());
        uint32 closesAt = campaign.window.closesAt;
        // After the close, a campaign that missed its goal has failed. Before it, a loan could fill the goal for a
        // second.
        require(block.timestamp >= closesAt || campaign.goal == 0, Campaigns_StillOpen(id, closesAt));
        require(previous.challengeEndsAt == 0, Campaigns_AlreadyApproved(id, previous.number));
        require(previous.number != type(uint16).max, Campaigns_LimitReached(id));

        Submission memory submission;
        submission.number = previous.number + 1;
        // Seconds fit 32 bits until 2106. The threshold is at most S.
        submission.submittedAt = Casts.toUint32(block.timestamp);
        submission.vetoThreshold =
            Casts.toUint64(Math.ceilDiv(uint256(campaign.tally.sumRoots) * progress.vetoShare, FULL_SHARE));
        submission.open = true;
        campaign.submission.store(submission);
        campaign.evidence = evidence;
        emit Submitted({
            campaign: id,
            milestone: progress.milestone,
            submission: submission.number,
            evidence: evidence,
            vetoThreshold: submission.vetoThreshold
        });
    }

    /// @inheritdoc ICampaigns
    function withdrawTo(bytes32 id, address to) external nonReentrant returns (uint256) {
        _requireSender(_campaigns[id].payout);
        return _withdraw(id, to);
    }

    // attesters, and anyone with their signatures: no guard, because the calls to accounts' code (ERC-1271) are static

    /// @inheritdoc ICampaigns
    function approve(bytes32 id, uint256 number, Signature[] calldata signatures) external {
        (Campaign storage campaign, Progress memory progress, Submission memory submission) = _current(id, number);
        bytes32 evidence = campaign.evidence;
        uint256 approvalsBefore = submission.approvals;
        for (uint256 i; i < signatures.length; ++i) {
            address attester = signatures[i].signer;
            uint8 bit = _attesterBit(campaign, attester);
            // Skipped, so that two posts at once, or a denial between signing and posting, do not stop the others.
            if ((submission.approvals | submission.denials) & bit != 0) continue;
            _requireSignature(
                keccak256(abi.encode(APPROVAL_TYPEHASH, id, progress.milestone, number, evidence, attester)),
                signatures[i]
            );
            submission.approvals |= bit;
            emit Approved({campaign: id, milestone: progress.milestone, submission: number, attester: attester});
        }
        require(submission.approvals != approvalsBefore, Campaigns_NothingApproved(id, number));
        // The k-th approval starts the window. Later ones do not restart it; they keep it open if one is taken back.
        if (submission.challengeEndsAt == 0 && _bitCount(submission.approvals) >= progress.threshold) {
            // Seconds fit 32 bits until 2106.
            submission.challengeEndsAt = Casts.toUint32(block.timestamp + progress.challengePeriod);
            emit ChallengeStarted({
                campaign: id, milestone: progress.milestone, submission: number, endsAt: submission.challengeEndsAt
            });
        }
        campaign.submission.store(submission);
    }

    /// @inheritdoc ICampaigns
    /// @dev A denial is final: it also stops an approval that was signed but not posted yet.
    function deny(bytes32 id, uint256 number, bytes32 reason, Signature calldata signature) external {
        address attester = signature.signer;
        _requireSignature(keccak256(abi.encode(DENIAL_TYPEHASH, id, number, attester, reason)), signature);
        (Campaign storage campaign, Progress memory progress, Submission memory submission) = _current(id, number);
        uint8 bit = _attesterBit(campaign, attester);
        require(submission.denials & bit == 0, Campaigns_Denied(number, attester));

        submission.denials |= bit;
        submission.approvals &= ~bit;
        emit Denied({
            campaign: id, milestone: progress.milestone, submission: number, attester: attester, reason: reason
        });
        if (submission.challengeEndsAt != 0 && _bitCount(submission.approvals) < progress.threshold) {
            submission.challengeEndsAt = 0;
            uint256 cutoff = _backToWork(id, campaign, progress);
            emit ChallengeEnded({campaign: id, milestone: progress.milestone, submission: number, cutoff: cutoff});
        }
        campaign.submission.store(submission);
    }

    /// @inheritdoc ICampaigns
    function extend(bytes32 id, uint32 deadline, Signature[] calldata signatures) external {
        (Campaign storage campaign, Progress memory progress) = _alive(id);
        (, uint32 currentDeadline) = milestoneOf(id, progress.milestone);
        uint256 latestDeadline = currentDeadline + MAX_EXTENSION;
        bool isValid = block.timestamp < currentDeadline && deadline > currentDeadline && deadline <= latestDeadline;
        require(isValid, Campaigns_InvalidExtension(deadline, latestDeadline));
        require(progress.extended <= progress.milestone, Campaigns_AlreadyExtended(id, progress.milestone));
        uint8 signers;
        for (uint256 i; i < signatures.length; ++i) {
            address attester = signatures[i].signer;
            _requireSignature(
                keccak256(abi.encode(EXTENSION_TYPEHASH, id, progress.milestone, deadline, attester)), signatures[i]
            );
            signers |= _attesterBit(campaign, attester);
        }
        uint256 signerCount = _bitCount(signers);
        require(signerCount >= progress.threshold, Campaigns_TooFewSignatures(progress.threshold, signerCount));

        progress.cutoff = _movedCutoff({id: id, progress: progress, wantedCutoff: deadline + GRACE});
        progress.extended = progress.milestone + 1;
        campaign.progress.store(progress);
        emit Extended({campaign: id, milestone: progress.milestone, deadline: deadline, cutoff: progress.cutoff});
    }

    // donors

    /// @inheritdoc ICampaigns
    /// @dev Needs no guard: it calls no contract.
    function veto(bytes32 id, bytes32 reason) external {
        (Campaign storage campaign, Progress memory progress) = _alive(id);
        Submission memory submission = campaign.submission;
        uint32 endsAt = submission.challengeEndsAt;
        require(endsAt != 0, Campaigns_NotApproved(id));
        require(block.timestamp < endsAt, Campaigns_ChallengeOver(id, endsAt));
        Donor storage donor = campaign.donors[msg.sender];
        uint256 points = _vetoPoints(campaign, donor, submission);
        require(points != 0 && submission.vetoThreshold != 0, Campaigns_NoVetoPower(msg.sender));
        require(donor.vetoed != submission.number, Campaigns_AlreadyVetoed(msg.sender, submission.number));

        donor.vetoed = submission.number;
        // Points are at most S.
        submission.vetoes += Casts.toUint64(points);
        emit VetoCast({
            campaign: id,
            milestone: progress.milestone,
            submission: submission.number,
            donor: msg.sender,
            points: points,
            reason: reason
        });
        if (submission.vetoes >= submission.vetoThreshold) {
            (submission.challengeEndsAt, submission.open) = (0, false);
            uint256 cutoff = _backToWork(id, campaign, progress);
            emit Vetoed({campaign: id, milestone: progress.milestone, submission: submission.number, cutoff: cutoff});
        }
        campaign.submission.store(submission);
    }

    // anyone

    /// @inheritdoc ICampaigns
    /// @dev Needs no guard: it moves no money and only reads MatchingRounds. It need not check the goal: evidence came
    /// after the close, and a campaign that missed its goal has failed then.
    function release(bytes32 id) external {
        (Campaign storage campaign, Progress memory progress) = _alive(id);
        Submission memory submission = campaign.submission;
        uint32 endsAt = submission.challengeEndsAt;
        require(endsAt != 0, Campaigns_NotApproved(id));
        require(block.timestamp >= endsAt, Campaigns_InChallenge(id, endsAt));
        uint32 round = campaign.window.round;
        require(round == 0 || ROUNDS.isSealed(round), Campaigns_RoundNotSealed(round));

        uint256 milestone = progress.milestone;
        (uint16 share,) = milestoneOf(id, milestone);
        progress.releasedShare += share;
        progress.milestone += 1;
        bool isLast = progress.milestone == progress.milestoneCount;
        if (isLast) progress.status = Status.Completed;
        else progress.cutoff = _nextCutoff(id, progress);
        campaign.progress.store(progress);
        (submission.challengeEndsAt, submission.open) = (0, false);
        campaign.submission.store(submission);
        emit Released({
            campaign: id, milestone: milestone, releasedShare: progress.releasedShare, cutoff: progress.cutoff
        });
        if (!isLast) return;
        // Seconds fit 32 bits until 2106.
        if (block.timestamp < campaign.window.closesAt) campaign.window.closesAt = Casts.toUint32(block.timestamp);
        emit Completed(id);
    }

    /// @inheritdoc ICampaigns
    function withdraw(bytes32 id) external nonReentrant returns (uint256) {
        return _withdraw(id, _campaigns[id].payout);
    }

    /// @dev Reverts unless the campaign's open submission has this number.
    function _current(bytes32 id, uint256 number)
        private
        view
        returns (Campaign storage campaign, Progress memory progress, Submission memory submission)
    {
        (campaign, progress) = _alive(id);
        submission = campaign.submission;
        require(submission.open && submission.number == number, Campaigns_NoSubmission(id, number));
    }

    /// @dev The points that the caller had when the submission was made. Points of its own second count, unless a
    /// checkpoint holds the points of before.
    function _vetoPoints(Campaign storage campaign, Donor storage donor, Submission memory submission)
        private
        view
        returns (uint256)
    {
        uint256 countedAt = donor.lastCountedAt;
        if (countedAt >= submission.submittedAt) {
            Checkpoint memory checkpoint = campaign.checkpoints[msg.sender];
            if (checkpoint.submission == submission.number) return checkpoint.points;
            if (countedAt > submission.submittedAt) return 0;
        }
        return TallyMath.root(donor.counted, campaign.measure.minimum);
    }

    function _attesterBit(Campaign storage campaign, address account) private view returns (uint8) {
        uint256 role = campaign.donors[account].role;
        require(role != 0 && role < PAYOUT_ROLE, Campaigns_NotAttester(account));
        // A role is 1 to 8, so this is one of eight bits.
        // forge-lint: disable-next-line(incorrect-shift)
        return Casts.toUint8(1 << (role - 1));
    }

    /// @dev No signature is needed if the signer makes the call, or RESOLVER, which has checked the signer's
    /// attestation.
    function _requireSignature(bytes32 message, Signature calldata signature) private view {
        address signer = signature.signer;
        if (signature.data.length == 0 && (msg.sender == signer || msg.sender == RESOLVER)) return;
        bool isValid =
            Signatures.isValid({signer: signer, digest: _hashTypedDataV4(message), signature: signature.data});
        require(isValid, Campaigns_InvalidSignature(signer));
    }

    /// @dev Leaves the lab at least a challenge period for another attempt.
    function _backToWork(bytes32 id, Campaign storage campaign, Progress memory progress)
        private
        returns (uint32 cutoff)
    {
        cutoff = _movedCutoff({id: id, progress: progress, wantedCutoff: block.timestamp + progress.challengePeriod});
        campaign.progress.cutoff = cutoff;
    }

    function _withdraw(bytes32 id, address to) private returns (uint256 amount) {
        Campaign storage campaign = _campaigns[id];
        amount = claimable(id);
        require(amount != 0, Campaigns_NothingToPay(id));

        // At most the total.
        campaign.progress.paid += Casts.toUint96(amount);
        emit Withdrawn({campaign: id, to: to, amount: amount});

        Tokens.push({token: campaign.window.token, to: to, amount: amount});
    }

    /// @dev The next milestone's cutoff. After a late release, it leaves the lab at least a challenge period.
    function _nextCutoff(bytes32 id, Progress memory progress) private view returns (uint32) {
        (, uint32 deadline) = milestoneOf(id, progress.milestone);
        // The rules bound deadlines.
        progress.cutoff = Casts.toUint32(deadline + GRACE);
        return _movedCutoff({id: id, progress: progress, wantedCutoff: block.timestamp + progress.challengePeriod});
    }

    /// @dev The wanted cutoff, but never earlier than the present one, nor later than the terms allow (A7).
    function _movedCutoff(bytes32 id, Progress memory progress, uint256 wantedCutoff) private view returns (uint32) {
        if (wantedCutoff <= progress.cutoff) return progress.cutoff;
        (, uint32 deadline) = milestoneOf(id, progress.milestoneCount - 1);
        // The rules bound the last deadline, so the last cutoff fits 32 bits.
        return Casts.toUint32(Math.max(progress.cutoff, Math.min(wantedCutoff, deadline + GRACE + MAX_EXTENSION)));
    }

    function _bitCount(uint256 bits) private pure returns (uint256 count) {
        for (; bits != 0; bits &= bits - 1) {
            ++count;
        }
    }
}
