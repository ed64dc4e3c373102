// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {
    Checkpoint,
    Donation,
    Donor,
    Measure,
    Milestone,
    Progress,
    Signature,
    Status,
    Submission,
    Tally,
    Terms,
    Window
} from "../types/CampaignTypes.sol";
import {IMatchingRounds} from "./IMatchingRounds.sol";

/// @title Campaigns
/// @notice Holds all escrowed money. Money enters as gifts, leaves as releases of attested milestones or as refunds,
/// and no other way. Without owner, upgrade, pause or fee.
interface ICampaigns {
    /// A campaign was listed.
    /// @param round Round it applied to, or 0.
    /// @param decimals The token's.
    event CampaignCreated(
        bytes32 indexed campaign, address indexed lab, uint32 indexed round, uint8 decimals, Terms terms
    );
    /// A gift was booked.
    /// @param amount Base units.
    /// @param weight Basis points at which it counted.
    /// @param counted The donor's new counted total in this campaign, in 18 decimals.
    event Donated(bytes32 indexed campaign, address indexed donor, uint256 amount, uint256 weight, uint256 counted);
    /// A cart was given in another's name; its gifts are the `Donated` before it, with the beneficiary as the donor.
    /// @param payer The caller: ROUTER (then `Routed` names the payer), an operator, or anyone.
    /// @param amount Base units of the whole cart.
    /// @param memo What the payer tied to the payment; 0: nothing.
    event PaidFor(
        address indexed payer, address indexed beneficiary, address indexed token, uint256 amount, bytes32 memo
    );
    /// Earlier gifts were counted at a higher weight.
    /// @param caller The donor, or its operator.
    /// @param weight Basis points.
    /// @param counted The donor's new counted total in this campaign, in 18 decimals.
    event Refreshed(
        bytes32 indexed campaign, address indexed donor, address indexed caller, uint256 weight, uint256 counted
    );
    /// @param until Unix seconds: first second at which the donor's consent to the operator no longer holds; 0: none.
    event OperatorSet(address indexed donor, address indexed operator, uint256 until);
    /// @param amount Base units of match that arrived in escrow.
    event MatchCredited(bytes32 indexed campaign, uint32 indexed round, uint256 amount);
    event RoundJoined(bytes32 indexed campaign, uint32 indexed round);
    /// The campaign, or its application if it was not admitted yet, left the round for good.
    event RoundLeft(bytes32 indexed campaign, uint32 indexed round);
    /// @param milestone Index, from 0.
    /// @param submission Number, from 1, over all milestones.
    /// @param evidence SHA-256 digest of the evidence manifest.
    /// @param vetoThreshold Points, in units of sqrt(1e-18 token); 0: no veto possible.
    event Submitted(
        bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, bytes32 evidence, uint256 vetoThreshold
    );
    event Approved(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, address indexed attester);
    /// @param reason SHA-256 digest of a published document; 0: none.
    event Denied(
        bytes32 indexed campaign,
        uint256 indexed milestone,
        uint256 submission,
        address indexed attester,
        bytes32 reason
    );
    /// A denial in the challenge window left fewer approvals than are needed: the submission waits for approval again.
    /// @param cutoff Unix seconds from which the unapproved milestone fails the campaign.
    event ChallengeEnded(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, uint256 cutoff);
    /// @param deadline The milestone's new deadline, Unix seconds.
    /// @param cutoff Unix seconds from which the unapproved milestone fails the campaign.
    event Extended(bytes32 indexed campaign, uint256 indexed milestone, uint256 deadline, uint256 cutoff);
    /// @param endsAt Unix seconds: first second at which the milestone can be released and no longer be vetoed.
    event ChallengeStarted(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, uint256 endsAt);
    /// @param points In units of sqrt(1e-18 token).
    /// @param reason SHA-256 digest of a published document; 0: none.
    event VetoCast(
        bytes32 indexed campaign,
        uint256 indexed milestone,
        uint256 submission,
        address indexed donor,
        uint256 points,
        bytes32 reason
    );
    /// Vetoes reached the threshold: the milestone needs another submission.
    /// @param cutoff Unix seconds from which the unapproved milestone fails the campaign.
    event Vetoed(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, uint256 cutoff);
    /// @param releasedShare Basis points released in all.
    /// @param cutoff The next milestone's, Unix seconds; after the last milestone, the last one's.
    event Released(bytes32 indexed campaign, uint256 indexed milestone, uint256 releasedShare, uint256 cutoff);
    /// @param amount Base units.
    event Withdrawn(bytes32 indexed campaign, address indexed to, uint256 amount);
    event Cancelled(bytes32 indexed campaign);
    /// @param goalMissed Whether the goal was missed; otherwise a milestone was.
    event Failed(bytes32 indexed campaign, bool goalMissed);
    event Completed(bytes32 indexed campaign);
    /// @param donor The donor, or MatchingRounds for a match.
    /// @param amount Base units.
    event Refunded(bytes32 indexed campaign, address indexed donor, address to, uint256 amount);

    /// The caller is not the account that this call is reserved for.
    error Campaigns_Unauthorized(address caller);
    error Campaigns_UnknownCampaign(bytes32 campaign);
    error Campaigns_CampaignExists(bytes32 campaign);
    /// A term is outside what is allowed.
    /// @param field Names the term.
    /// @param limit The nearest value that is allowed; 0 where the term is not a number.
    error Campaigns_InvalidTerms(string field, uint256 limit);
    error Campaigns_NotOpen(bytes32 campaign, uint256 opensAt, uint256 closesAt);
    error Campaigns_ZeroAmount();
    /// More than 7.9e10 whole tokens in one campaign, or more submissions than can be numbered.
    error Campaigns_LimitReached(bytes32 campaign);
    error Campaigns_EmptyCart();
    error Campaigns_InvalidBeneficiary(address beneficiary);
    error Campaigns_MixedTokens(address expected, address found);
    error Campaigns_WrongStatus(bytes32 campaign, Status status);
    error Campaigns_NotFailed(bytes32 campaign);
    error Campaigns_HasFailed(bytes32 campaign);
    error Campaigns_NothingToPay(bytes32 campaign);
    /// The round has ended and the match is not claimed yet, so the campaign cannot be cancelled now.
    error Campaigns_MatchPending(bytes32 campaign, uint32 round);
    error Campaigns_NotInRound(bytes32 campaign, uint32 round);
    /// A member leaves its round only before it takes gifts.
    error Campaigns_AlreadyOpen(bytes32 campaign, uint256 opensAt);
    error Campaigns_RoundNotSealed(uint32 round);
    error Campaigns_EmptyEvidence();
    /// With a goal, evidence is submitted from the close on.
    error Campaigns_StillOpen(bytes32 campaign, uint256 closesAt);
    error Campaigns_NoSubmission(bytes32 campaign, uint256 submission);
    error Campaigns_AlreadyApproved(bytes32 campaign, uint256 submission);
    error Campaigns_NotApproved(bytes32 campaign);
    error Campaigns_InChallenge(bytes32 campaign, uint256 endsAt);
    error Campaigns_ChallengeOver(bytes32 campaign, uint256 endsAt);
    error Campaigns_NotAttester(address account);
    /// No signature in the call was new: each attester has approved or denied this submission already.
    error Campaigns_NothingApproved(bytes32 campaign, uint256 submission);
    error Campaigns_InvalidSignature(address signer);
    /// The attester has denied this submission already, for good.
    error Campaigns_Denied(uint256 submission, address attester);
    /// Fewer than k distinct attesters signed.
    error Campaigns_TooFewSignatures(uint256 required, uint256 found);
    /// Each milestone's deadline can be extended once.
    error Campaigns_AlreadyExtended(bytes32 campaign, uint256 milestone);
    /// An extension must come before the deadline, move it, and stay within `latest`.
    error Campaigns_InvalidExtension(uint256 deadline, uint256 latest);
    error Campaigns_NoVetoPower(address donor);
    error Campaigns_AlreadyVetoed(address donor, uint256 submission);
    error Campaigns_NothingToCount(bytes32 campaign, address donor);

    // donors

    /// @notice Gives `amount` base units to one campaign. Native coin: send exactly `amount` as value. The token must
    /// move exactly what it is asked to: one that takes a fee is refused, one that rebases is unsupported.
    function donate(bytes32 campaign, uint96 amount) external payable;

    /// @notice Gives to many campaigns of one token in one transfer. Duplicates equal their sum. Native coin: send
    /// exactly the sum as value. On tokens, see `donate`.
    function donateMany(Donation[] calldata donations) external payable;

    /// @notice Gives a cart in `beneficiary`'s name, who is then its donor: the beneficiary alone is refunded. Such
    /// gifts count nothing until a `refresh`, unless the caller is the beneficiary, its operator, or ROUTER, which has
    /// checked that the beneficiary signed for this very cart. On tokens, see `donate`.
    /// @param memo Anything that ties the payment to a record of the payer's; emitted.
    function donateFor(Donation[] calldata donations, address beneficiary, bytes32 memo) external payable;

    /// @notice Lets `operator` lend the donor's weight: until then, gifts that it brings in the donor's name count, at
    /// the weight of that moment, and it may call `refresh`. It can do nothing else: no veto, refund or consent. An
    /// operator can give its own money so that it counts as the donor's, so it should be a contract that says who paid.
    /// By the donor, or by ROUTER, which has checked the donor's signature.
    /// @param until Unix seconds: the first second at which the consent no longer holds; 0 ends it.
    function setOperator(address donor, address operator, uint256 until) external;

    /// @notice Counts the donor's earlier gifts at today's weight; by the donor or its operator. Never lowers what was
    /// counted.
    function refresh(bytes32 campaign, address donor) external;

    /// @notice A backer objects, once a submission, in the challenge window, with the points that it held when the
    /// submission was made, whatever was added since. Gifts of the submission's own second count as before it.
    /// @param reason SHA-256 digest of a published document; 0: none.
    function veto(bytes32 campaign, bytes32 reason) external;

    /// @notice As `refund` for the caller's own gifts, to an account that the caller names.
    function refundTo(bytes32 campaign, address to) external returns (uint256 amount);

    // the lab and its payout account

    /// @notice Lists a campaign under terms that nobody can change afterwards.
    /// @return campaign The id that follows from the terms.
    function create(Terms calldata terms) external returns (bytes32 campaign);

    /// @notice Submits evidence for the current milestone. Replaces and clears a submission that has not been approved
    /// yet. With a goal only from `closesAt` on, so that attesters and the challenge window lie between a loan over the
    /// close and the money, and every backer with points has a veto.
    /// @param evidence SHA-256 digest of the evidence manifest.
    function submit(bytes32 campaign, bytes32 evidence) external;

    /// @notice The lab gives up. Not possible in a round from its end until the campaign's match is settled.
    function cancel(bytes32 campaign) external;

    /// @notice The lab takes the campaign out of its round before it opens, or an application that was not admitted at
    /// any time.
    function leaveRound(bytes32 campaign) external;

    /// @notice As `withdraw`, to an account that the payout account names.
    function withdrawTo(bytes32 campaign, address to) external returns (uint256 amount);

    // attesters, and anyone with their signatures

    /// @notice Posts attesters' EIP-712 signatures; anyone may, until the release. They sign
    /// `Approval(bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence,address attester)`.
    /// The k-th approval starts the challenge window; further ones keep it going should one be taken back. Who approved
    /// or denied already is passed over. Attestations that RESOLVER has checked need no signature.
    function approve(bytes32 campaign, uint256 submission, Signature[] calldata signatures) external;

    /// @notice Posts an attester's signature over
    /// `Denial(bytes32 campaign,uint256 submission,address attester,bytes32 reason)`; anyone may, until the release.
    /// The attester's approval of this submission no longer counts and cannot be posted again. If too few approvals are
    /// left in the challenge window, the submission waits for approval again, and its cutoff moves as after a veto.
    /// Revocations that RESOLVER has checked need no signature.
    /// @param reason SHA-256 digest of a published document; 0: none.
    function deny(bytes32 campaign, uint256 submission, bytes32 reason, Signature calldata signature) external;

    /// @notice Posts the signatures of k attesters; anyone may, once a milestone, before its deadline, by at most
    /// `MAX_EXTENSION`. They sign `Extension(bytes32 campaign,uint256 milestone,uint256 deadline,address attester)`,
    /// which cannot be taken back: a shorter extension uses up the only one, so attesters sign one deadline.
    /// @param deadline Unix seconds; the current milestone must be approved by then plus GRACE.
    function extend(bytes32 campaign, uint32 deadline, Signature[] calldata signatures) external;

    // anyone

    /// @notice Releases the approved milestone after its challenge window; anyone may. Moves no money.
    function release(bytes32 campaign) external;

    /// @notice Pays everything released and unpaid to the payout account; anyone may.
    function withdraw(bytes32 campaign) external returns (uint256 amount);

    /// @notice Marks a campaign that has failed; anyone may.
    function expire(bytes32 campaign) external;

    /// @notice Pays a donor the unreleased part of a failed or cancelled campaign; anyone may, at any time.
    function refund(bytes32 campaign, address donor) external returns (uint256 amount);

    // MatchingRounds

    /// @notice Only MatchingRounds: sets the membership flag. Does not revert where the campaign cannot join.
    /// @return joined False where it did not apply to the round, is not active, has failed or has released.
    /// @return w The campaign's weight.
    function join(bytes32 campaign, uint32 round) external returns (bool joined, uint256 w);

    /// @notice Only MatchingRounds: clears the membership flag; returns the campaign's weight w.
    /// @param onlyFailed Refuse a campaign that has not failed.
    function expel(bytes32 campaign, uint32 round, bool onlyFailed) external returns (uint256 w);

    /// @notice Only MatchingRounds: books a match that has just been sent here as a gift of the round.
    function creditMatch(bytes32 campaign, uint32 round, uint96 amount) external payable;

    /// @notice Only MatchingRounds: sends back the unreleased part of the match `credited` to a failed campaign.
    function recoverMatch(bytes32 campaign, uint96 credited) external returns (uint256 amount);

    // views

    function ROUNDS() external view returns (IMatchingRounds);

    /// @notice The contract whose gifts for others count: it checks their signatures.
    function ROUTER() external view returns (address);

    /// @notice The contract that may turn attestations made elsewhere into approvals and denials.
    function RESOLVER() external view returns (address);

    /// @notice Seconds by which an extension may move a deadline, and by which extensions, vetoes, denials and late
    /// releases together may at most move the last milestone's cutoff.
    function MAX_EXTENSION() external view returns (uint256);

    /// @notice Seconds after a milestone's deadline in which attesters may still approve.
    function GRACE() external view returns (uint256);

    /// @notice The id that these terms have on this chain.
    function campaignId(Terms calldata terms) external view returns (bytes32);
    function tallyOf(bytes32 campaign) external view returns (Tally memory);
    function windowOf(bytes32 campaign) external view returns (Window memory);
    function measureOf(bytes32 campaign) external view returns (Measure memory);
    function progressOf(bytes32 campaign) external view returns (Progress memory);
    function submissionOf(bytes32 campaign) external view returns (Submission memory);

    /// @notice SHA-256 digest of the evidence manifest submitted last.
    function evidenceOf(bytes32 campaign) external view returns (bytes32);
    function donorOf(bytes32 campaign, address donor) external view returns (Donor memory);

    /// @notice The points that an account keeps for the veto of a submission, if they have risen since it was made.
    function checkpointOf(bytes32 campaign, address account) external view returns (Checkpoint memory);

    /// @notice Unix seconds: first second at which the donor's consent to the operator no longer holds; 0: none.
    function operatorUntil(address donor, address operator) external view returns (uint256);
    function payoutOf(bytes32 campaign) external view returns (address payout, uint96 goal);
    function milestoneOf(bytes32 campaign, uint256 index) external view returns (uint16 share, uint32 deadline);

    /// @notice Whether refunds are due: cancelled, goal missed, or a milestone not approved in time.
    function isFailed(bytes32 campaign) external view returns (bool);

    /// @notice Base units that `withdraw` would pay now.
    function claimable(bytes32 campaign) external view returns (uint256);

    /// @notice Base units that `refund` pays the donor once the campaign has failed, at today's released share.
    function refundable(bytes32 campaign, address donor) external view returns (uint256);

    /// @notice A campaign's weight w = S^2 - Q in units of 1e-18 token.
    function weightOf(bytes32 campaign) external view returns (uint256);
}
