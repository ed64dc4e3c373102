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
    bytes32 private constant DENIAL_TYPEHASH = keccak256("Denial(bytes32 campaign,uint256 submission)");
    bytes32 private constant EXTENSION_TYPEHASH =
        keccak256("Extension(bytes32 campaign,uint256 milestone,uint256 deadline)");

    modifier onlyResolver() {
        _requireSender(RESOLVER);
        _;
    }

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
            denials: 0,
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
    function approve(bytes32 campaign, uint256 submission, Signature[] calldata signatures) external {
        Campaign storage c = _campaigns[campaign];
        Submission memory s = _awaitingApproval(campaign, c, submission);
        uint256 milestone = c.progress.milestone;
        bytes32 digest = approvalDigest(campaign, milestone, submission, s.evidence);
        uint8 approvals = s.approvals;
        for (uint256 i; i < signatures.length; ++i) {
            uint8 bit = _attesterBit(c, signatures[i].signer);
            // Signatures already counted are passed over, so that two who post at once do not block each other.
            if (approvals & bit != 0) continue;
            _requireSignature(digest, signatures[i]);
            approvals |= _approval(campaign, milestone, s, signatures[i].signer, bit);
        }
        _recordApprovals(campaign, c, s, approvals);
    }

    /// @inheritdoc ICampaigns
    function approveByResolver(bytes32 campaign, uint256 submission, bytes32 evidence, address attester)
        external
        onlyResolver
    {
        Campaign storage c = _campaigns[campaign];
        Submission memory s = _awaitingApproval(campaign, c, submission);
        require(s.evidence == evidence, Campaigns_NoSubmission(campaign, submission));
        uint8 bit = _approval(campaign, c.progress.milestone, s, attester, _attesterBit(c, attester));
        _recordApprovals(campaign, c, s, s.approvals | bit);
    }

    /// @inheritdoc ICampaigns
    function deny(bytes32 campaign, uint256 submission, Signature calldata signature) external {
        _requireSignature(denialDigest(campaign, submission), signature);
        _deny(campaign, submission, signature.signer);
    }

    /// @inheritdoc ICampaigns
    function denyByResolver(bytes32 campaign, uint256 submission, address attester) external onlyResolver {
        _deny(campaign, submission, attester);
    }

    /// @inheritdoc ICampaigns
    function extend(bytes32 campaign, uint32 deadline, Signature[] calldata signatures) external {
        Campaign storage c = _campaigns[campaign];
        _requireAlive(campaign, c);
        Progress memory p = c.progress;
        (, uint32 current) = milestoneOf(campaign, p.milestone);
        uint256 latest = current + MAX_EXTENSION;
        require(
            block.timestamp < current && deadline > current && deadline <= latest,
            Campaigns_InvalidExtension(deadline, latest)
        );
        require(p.extended <= p.milestone, Campaigns_AlreadyExtended(campaign, p.milestone));
        _requireThreshold(c, p.threshold, extensionDigest(campaign, p.milestone, deadline), signatures);

        // forge-lint: disable-next-line(unsafe-typecast) - the last cutoff fits
        uint32 cutoff = uint32(Math.max(p.cutoff, Math.min(deadline + GRACE, _lastCutoff(campaign))));
        c.progress.cutoff = cutoff;
        c.progress.extended = p.milestone + 1;
        emit Extended(campaign, p.milestone, deadline, cutoff);
    }

    /// @inheritdoc ICampaigns
    function veto(bytes32 campaign) external {
        Campaign storage c = _campaigns[campaign];
        _requireAlive(campaign, c);
        Submission memory s = c.submission;
        require(s.challengeEndsAt != 0, Campaigns_NotApproved(campaign));
        require(block.timestamp < s.challengeEndsAt, Campaigns_ChallengeOver(campaign, s.challengeEndsAt));
        Donor storage donor = c.donors[msg.sender];
        uint256 points = TallyMath.root(donor.counted, c.measure.minimum);
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
        uint32 round = c.window.round;
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

    /// @inheritdoc ICampaigns
    function denialDigest(bytes32 campaign, uint256 submission) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(DENIAL_TYPEHASH, campaign, submission)));
    }

    /// @inheritdoc ICampaigns
    function extensionDigest(bytes32 campaign, uint256 milestone, uint256 deadline) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(EXTENSION_TYPEHASH, campaign, milestone, deadline)));
    }

    function _awaitingApproval(bytes32 campaign, Campaign storage c, uint256 submission)
        private
        view
        returns (Submission memory s)
    {
        _requireAlive(campaign, c);
        s = c.submission;
        require(s.open && s.number == submission, Campaigns_NoSubmission(campaign, submission));
        require(s.challengeEndsAt == 0, Campaigns_AlreadyApproved(campaign, submission));
    }

    function _approval(bytes32 campaign, uint256 milestone, Submission memory s, address attester, uint8 bit)
        private
        returns (uint8)
    {
        require(s.denials & bit == 0, Campaigns_Denied(s.number, attester));
        emit Approved(campaign, milestone, s.number, attester);
        return bit;
    }

    /// @dev The k-th approval starts the challenge window.
    function _recordApprovals(bytes32 campaign, Campaign storage c, Submission memory s, uint8 approvals) private {
        require(approvals != s.approvals, Campaigns_NothingApproved(campaign, s.number));
        Progress memory p = c.progress;
        c.submission.approvals = approvals;
        if (_bitCount(approvals) < p.threshold) return;
        uint256 endsAt = block.timestamp + p.challengePeriod;
        // forge-lint: disable-next-line(unsafe-typecast) - seconds fit 32 bits until 2106
        c.submission.challengeEndsAt = uint32(endsAt);
        emit ChallengeStarted(campaign, p.milestone, s.number, endsAt);
    }

    /// @dev Sticky: also stops an approval that was signed but not posted yet.
    function _deny(bytes32 campaign, uint256 submission, address attester) private {
        Campaign storage c = _campaigns[campaign];
        _requireAlive(campaign, c);
        Submission storage s = c.submission;
        require(s.open && s.number == submission, Campaigns_NoSubmission(campaign, submission));
        uint8 bit = _attesterBit(c, attester);
        require(s.denials & bit == 0, Campaigns_Denied(submission, attester));

        s.denials |= bit;
        s.approvals &= ~bit;
        Progress storage p = c.progress;
        emit Denied(campaign, p.milestone, submission, attester);
        if (s.challengeEndsAt == 0 || _bitCount(s.approvals) >= p.threshold) return;
        s.challengeEndsAt = 0;
        p.cutoff = _extendedCutoff(campaign, p.cutoff, p.challengePeriod);
        emit ChallengeEnded(campaign, p.milestone, submission, p.cutoff);
    }

    /// @dev Fails unless enough distinct attesters signed the digest.
    function _requireThreshold(Campaign storage c, uint256 threshold, bytes32 digest, Signature[] calldata signatures)
        private
        view
    {
        uint8 signed;
        for (uint256 i; i < signatures.length; ++i) {
            _requireSignature(digest, signatures[i]);
            signed |= _attesterBit(c, signatures[i].signer);
        }
        uint256 found = _bitCount(signed);
        require(found >= threshold, Campaigns_TooFewSignatures(threshold, found));
    }

    function _attesterBit(Campaign storage c, address account) private view returns (uint8) {
        uint256 role = c.donors[account].role;
        require(role != 0 && role < PAYOUT_ROLE, Campaigns_NotAttester(account));
        // forge-lint: disable-next-line(incorrect-shift, unsafe-typecast) - one bit of eight
        return uint8(1 << (role - 1));
    }

    /// @dev The signer may make the call itself instead of signing.
    function _requireSignature(bytes32 digest, Signature calldata signature) private view {
        address signer = signature.signer;
        bool direct = signer == msg.sender && signature.data.length == 0;
        require(
            direct || SignatureChecker.isValidSignatureNow(signer, digest, signature.data),
            Campaigns_InvalidSignature(signer)
        );
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
        if (block.timestamp < c.window.closesAt) c.window.closesAt = uint32(block.timestamp);
        emit Completed(campaign);
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
