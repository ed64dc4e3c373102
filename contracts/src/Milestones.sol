// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {CampaignStore} from "./CampaignStore.sol";
import {Donor, ICampaigns, Progress, Signature, Status, Submission} from "./interfaces/ICampaigns.sol";
import {Slots} from "./libraries/Slots.sol";
import {TallyMath} from "./libraries/TallyMath.sol";
import {Tokens} from "./libraries/Tokens.sol";

/// @title Milestones
/// @notice Evidence, approvals, vetoes and what they release.
abstract contract Milestones is CampaignStore, EIP712 {
    using Slots for Progress;
    using Slots for Submission;

    bytes32 private constant APPROVAL_TYPEHASH =
        keccak256("Approval(bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence)");
    bytes32 private constant DENIAL_TYPEHASH = keccak256("Denial(bytes32 campaign,uint256 submission)");
    bytes32 private constant EXTENSION_TYPEHASH =
        keccak256("Extension(bytes32 campaign,uint256 milestone,uint256 deadline)");

    /// @inheritdoc ICampaigns
    function submit(bytes32 campaign, bytes32 evidence) external {
        _requireLab(campaign);
        (Campaign storage c, Progress memory p) = _alive(campaign);
        Submission memory a = c.submission;
        require(evidence != 0, Campaigns_EmptyEvidence());
        require(a.challengeEndsAt == 0, Campaigns_AlreadyApproved(campaign, a.number));
        require(a.number != type(uint16).max, Campaigns_LimitReached(campaign));

        Submission memory next;
        next.number = a.number + 1;
        // forge-lint: disable-start(unsafe-typecast) - seconds fit 32 bits until 2106; the threshold is at most S
        next.submittedAt = uint32(block.timestamp);
        next.vetoThreshold = uint64(Math.ceilDiv(uint256(c.tally.sumRoots) * p.vetoShare, FULL_SHARE));
        // forge-lint: disable-end(unsafe-typecast)
        next.open = true;
        c.submission.store(next);
        c.evidence = evidence;
        emit Submitted(campaign, p.milestone, next.number, evidence, next.vetoThreshold);
    }

    /// @inheritdoc ICampaigns
    function approve(bytes32 campaign, uint256 submission, Signature[] calldata signatures) external {
        (Campaign storage c, Progress memory p, Submission memory a) = _atStake(campaign, submission);
        require(a.challengeEndsAt == 0, Campaigns_AlreadyApproved(campaign, submission));
        bytes32 approval = keccak256(abi.encode(APPROVAL_TYPEHASH, campaign, p.milestone, submission, c.evidence));
        uint256 before = a.approvals;
        for (uint256 i; i < signatures.length; ++i) {
            address attester = signatures[i].signer;
            uint8 bit = _attesterBit(c, attester);
            // Signatures already counted are passed over, so that two who post at once do not block each other.
            if (a.approvals & bit != 0) continue;
            _requireSignature(approval, signatures[i]);
            require(a.denials & bit == 0, Campaigns_Denied(submission, attester));
            a.approvals |= bit;
            emit Approved(campaign, p.milestone, submission, attester);
        }
        require(a.approvals != before, Campaigns_NothingApproved(campaign, submission));
        if (_bitCount(a.approvals) >= p.threshold) {
            // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
            a.challengeEndsAt = uint32(block.timestamp + p.challengePeriod);
            emit ChallengeStarted(campaign, p.milestone, submission, a.challengeEndsAt);
        }
        c.submission.store(a);
    }

    /// @inheritdoc ICampaigns
    /// @dev Sticky: also stops an approval that was signed but not posted yet.
    function deny(bytes32 campaign, uint256 submission, Signature calldata signature) external {
        _requireSignature(keccak256(abi.encode(DENIAL_TYPEHASH, campaign, submission)), signature);
        (Campaign storage c, Progress memory p, Submission memory a) = _atStake(campaign, submission);
        address attester = signature.signer;
        uint8 bit = _attesterBit(c, attester);
        require(a.denials & bit == 0, Campaigns_Denied(submission, attester));

        a.denials |= bit;
        a.approvals &= ~bit;
        emit Denied(campaign, p.milestone, submission, attester);
        if (a.challengeEndsAt != 0 && _bitCount(a.approvals) < p.threshold) {
            a.challengeEndsAt = 0;
            uint256 cutoff = _backToWork(campaign, c, p);
            emit ChallengeEnded(campaign, p.milestone, submission, cutoff);
        }
        c.submission.store(a);
    }

    /// @inheritdoc ICampaigns
    function extend(bytes32 campaign, uint32 deadline, Signature[] calldata signatures) external {
        (Campaign storage c, Progress memory p) = _alive(campaign);
        (, uint32 current) = milestoneOf(campaign, p.milestone);
        uint256 latest = current + MAX_EXTENSION;
        bool isValid = block.timestamp < current && deadline > current && deadline <= latest;
        require(isValid, Campaigns_InvalidExtension(deadline, latest));
        require(p.extended <= p.milestone, Campaigns_AlreadyExtended(campaign, p.milestone));
        bytes32 extension = keccak256(abi.encode(EXTENSION_TYPEHASH, campaign, p.milestone, deadline));
        uint8 signed;
        for (uint256 i; i < signatures.length; ++i) {
            _requireSignature(extension, signatures[i]);
            signed |= _attesterBit(c, signatures[i].signer);
        }
        uint256 found = _bitCount(signed);
        require(found >= p.threshold, Campaigns_TooFewSignatures(p.threshold, found));

        p.cutoff = _movedCutoff(campaign, p, deadline + GRACE);
        p.extended = p.milestone + 1;
        c.progress.store(p);
        emit Extended(campaign, p.milestone, deadline, p.cutoff);
    }

    /// @inheritdoc ICampaigns
    function veto(bytes32 campaign) external {
        (Campaign storage c, Progress memory p) = _alive(campaign);
        Submission memory a = c.submission;
        require(a.challengeEndsAt != 0, Campaigns_NotApproved(campaign));
        require(block.timestamp < a.challengeEndsAt, Campaigns_ChallengeOver(campaign, a.challengeEndsAt));
        Donor storage donor = c.donors[msg.sender];
        uint256 points = TallyMath.root(donor.counted, c.measure.minimum);
        require(points != 0 && donor.lastCountedAt < a.submittedAt, Campaigns_NoVetoPower(msg.sender));
        require(donor.vetoed != a.number, Campaigns_AlreadyVetoed(msg.sender, a.number));

        donor.vetoed = a.number;
        // forge-lint: disable-next-line(unsafe-typecast) - at most S
        a.vetoes += uint64(points);
        emit VetoCast(campaign, p.milestone, a.number, msg.sender, points);
        if (a.vetoes >= a.vetoThreshold) {
            (a.challengeEndsAt, a.open) = (0, false);
            uint256 cutoff = _backToWork(campaign, c, p);
            emit Vetoed(campaign, p.milestone, a.number, cutoff);
        }
        c.submission.store(a);
    }

    /// @inheritdoc ICampaigns
    function release(bytes32 campaign) external {
        (Campaign storage c, Progress memory p) = _alive(campaign);
        Submission memory a = c.submission;
        require(a.challengeEndsAt != 0, Campaigns_NotApproved(campaign));
        require(block.timestamp >= a.challengeEndsAt, Campaigns_InChallenge(campaign, a.challengeEndsAt));
        require(c.tally.total >= c.goal, Campaigns_GoalNotReached(c.tally.total, c.goal));
        uint32 round = c.window.round;
        require(round == 0 || ROUNDS.isSealed(round), Campaigns_RoundNotSealed(round));

        uint256 milestone = p.milestone;
        (uint16 share,) = milestoneOf(campaign, milestone);
        p.releasedShare += share;
        p.milestone += 1;
        bool isLast = p.milestone == p.milestoneCount;
        if (isLast) p.status = Status.Completed;
        else p.cutoff = _nextCutoff(campaign, p);
        c.progress.store(p);
        (a.challengeEndsAt, a.open) = (0, false);
        c.submission.store(a);
        emit Released(campaign, milestone, p.releasedShare, p.cutoff);
        if (!isLast) return;
        // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
        if (block.timestamp < c.window.closesAt) c.window.closesAt = uint32(block.timestamp);
        emit Completed(campaign);
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

    /// @dev A campaign whose submission of that number is at stake.
    function _atStake(bytes32 campaign, uint256 submission)
        private
        view
        returns (Campaign storage c, Progress memory p, Submission memory a)
    {
        (c, p) = _alive(campaign);
        a = c.submission;
        require(a.open && a.number == submission, Campaigns_NoSubmission(campaign, submission));
    }

    function _attesterBit(Campaign storage c, address account) private view returns (uint8) {
        uint256 role = c.donors[account].role;
        require(role != 0 && role < PAYOUT_ROLE, Campaigns_NotAttester(account));
        // forge-lint: disable-next-line(incorrect-shift, unsafe-typecast) - one bit of eight
        return uint8(1 << (role - 1));
    }

    /// @dev The signer may make the call itself instead of signing, and RESOLVER has checked its attestation. The key
    /// of an account is asked first: an account without code then costs no look at its code, and one that delegates to
    /// code (EIP-7702) keeps its key.
    function _requireSignature(bytes32 message, Signature calldata signature) private view {
        address signer = signature.signer;
        if (signature.data.length == 0 && (msg.sender == signer || msg.sender == RESOLVER)) return;
        bytes32 digest = _hashTypedDataV4(message);
        (address recovered, ECDSA.RecoverError failure,) = ECDSA.tryRecoverCalldata(digest, signature.data);
        if (failure == ECDSA.RecoverError.NoError && recovered == signer) return;
        bool isValid = SignatureChecker.isValidERC1271SignatureNow(signer, digest, signature.data);
        require(isValid, Campaigns_InvalidSignature(signer));
    }

    /// @dev The lab has at least a challenge period for another attempt.
    function _backToWork(bytes32 campaign, Campaign storage c, Progress memory p) private returns (uint32 cutoff) {
        cutoff = _movedCutoff(campaign, p, block.timestamp + p.challengePeriod);
        c.progress.cutoff = cutoff;
    }

    function _withdraw(bytes32 campaign, address to) private returns (uint256 amount) {
        Campaign storage c = _campaigns[campaign];
        amount = claimable(campaign);
        require(amount != 0, Campaigns_NothingToPay(campaign));

        // forge-lint: disable-next-line(unsafe-typecast) - at most the total
        c.progress.paid += uint96(amount);
        emit Withdrawn(campaign, to, amount);

        Tokens.push(c.window.token, to, amount);
    }

    /// @dev The next milestone's cutoff. A release that came late leaves the lab at least one challenge period.
    function _nextCutoff(bytes32 campaign, Progress memory p) private view returns (uint32) {
        (, uint32 deadline) = milestoneOf(campaign, p.milestone);
        // forge-lint: disable-next-line(unsafe-typecast) - the rules bound deadlines
        p.cutoff = uint32(deadline + GRACE);
        return _movedCutoff(campaign, p, block.timestamp + p.challengePeriod);
    }

    /// @dev Not before the cutoff that stands, and never past the last one that the terms allow (A7).
    function _movedCutoff(bytes32 campaign, Progress memory p, uint256 wanted) private view returns (uint32) {
        if (wanted <= p.cutoff) return p.cutoff;
        (, uint32 deadline) = milestoneOf(campaign, p.milestoneCount - 1);
        // forge-lint: disable-next-line(unsafe-typecast) - the last cutoff fits
        return uint32(Math.max(p.cutoff, Math.min(wanted, deadline + GRACE + MAX_EXTENSION)));
    }

    function _bitCount(uint256 bits) private pure returns (uint256 count) {
        for (; bits != 0; bits &= bits - 1) {
            ++count;
        }
    }
}
