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
/// @notice Holds all escrowed money. Donations and matches bring money in; releases of attested milestones and refunds
/// pay it out. There is no other way, and no owner, upgrade, pause or fee.
/// @dev Units of the events: amounts in base units of the campaign's token, times in Unix seconds, shares and weights
/// of donors in basis points, `counted` in units of 1e-18 token, points in units of sqrt(1e-18 token).
interface ICampaigns {
    /// A campaign was listed.
    /// @param campaign The campaign's id, here and in all other events.
    /// @param lab The account that owns the campaign.
    /// @param round Round that the campaign applied to; 0: none.
    /// @param decimals Decimals of the campaign's token.
    /// @param terms All terms. They never change.
    event CampaignCreated(
        bytes32 indexed campaign, address indexed lab, uint32 indexed round, uint8 decimals, Terms terms
    );
    /// A donation was booked.
    /// @param donor The account that the donation is booked for and that a refund pays.
    /// @param amount Base units of this donation.
    /// @param weight Basis points at which it counted; 0: it does not count.
    /// @param counted The donor's new counted total in this campaign, in units of 1e-18 token.
    event Donated(bytes32 indexed campaign, address indexed donor, uint256 amount, uint256 weight, uint256 counted);
    /// A cart was paid in another account's name. Its donations are the `Donated` events before this one, with the
    /// beneficiary as donor.
    /// @param payer The caller: ROUTER (then `Routed` names the payer), an operator, or anyone else.
    /// @param beneficiary The donor of all donations of the cart.
    /// @param token Token of the cart; zero address: native coin.
    /// @param amount Base units of the whole cart.
    /// @param memo The payer's own reference for the payment; 0: none.
    event PaidFor(
        address indexed payer, address indexed beneficiary, address indexed token, uint256 amount, bytes32 memo
    );
    /// Earlier donations now count at a higher weight.
    /// @param donor The donor of these donations.
    /// @param caller The donor, or its operator.
    /// @param weight Basis points at which they count now.
    /// @param counted The donor's new counted total in this campaign, in units of 1e-18 token.
    event Refreshed(
        bytes32 indexed campaign, address indexed donor, address indexed caller, uint256 weight, uint256 counted
    );
    /// A donor gave, changed or ended its consent to an operator.
    /// @param donor The account that lends its weight.
    /// @param operator The account that may donate and refresh in the donor's name.
    /// @param until Unix seconds: first second at which the consent no longer holds; 0: it ended.
    event OperatorSet(address indexed donor, address indexed operator, uint256 until);
    /// A match arrived in the campaign's escrow.
    /// @param round The round that paid it.
    /// @param amount Base units that arrived.
    event MatchCredited(bytes32 indexed campaign, uint32 indexed round, uint256 amount);
    /// The round's operator admitted the campaign: from now on the round counts its donations.
    /// @param round The round.
    event RoundJoined(bytes32 indexed campaign, uint32 indexed round);
    /// The campaign left the round for good, or withdrew an application that was not admitted.
    /// @param round The round.
    event RoundLeft(bytes32 indexed campaign, uint32 indexed round);
    /// The lab submitted evidence. An earlier submission of this milestone no longer counts.
    /// @param milestone Index of the current milestone, from 0.
    /// @param submission Number of the submission, from 1, over all milestones.
    /// @param evidence SHA-256 digest of the evidence manifest.
    /// @param vetoThreshold Points that stop the release, in units of sqrt(1e-18 token); 0: no veto possible.
    event Submitted(
        bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, bytes32 evidence, uint256 vetoThreshold
    );
    /// An attester's approval was counted.
    /// @param milestone Index of the milestone, from 0.
    /// @param submission Number of the submission.
    /// @param attester The attester that approved.
    event Approved(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, address indexed attester);
    /// An attester denied a submission for good. Its approval, if there was one, no longer counts.
    /// @param milestone Index of the milestone, from 0.
    /// @param submission Number of the submission.
    /// @param attester The attester that denied.
    /// @param reason SHA-256 digest of a published document; 0: none.
    event Denied(
        bytes32 indexed campaign,
        uint256 indexed milestone,
        uint256 submission,
        address indexed attester,
        bytes32 reason
    );
    /// A denial in the challenge window left too few approvals: the submission waits for approval again.
    /// @param milestone Index of the milestone, from 0.
    /// @param submission Number of the submission.
    /// @param cutoff Unix seconds from which the unapproved milestone fails the campaign.
    event ChallengeEnded(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, uint256 cutoff);
    /// Attesters extended the current milestone's deadline.
    /// @param milestone Index of the milestone, from 0.
    /// @param deadline The milestone's new deadline, in Unix seconds.
    /// @param cutoff Unix seconds from which the unapproved milestone fails the campaign.
    event Extended(bytes32 indexed campaign, uint256 indexed milestone, uint256 deadline, uint256 cutoff);
    /// The k-th approval started the challenge window.
    /// @param milestone Index of the milestone, from 0.
    /// @param submission Number of the submission.
    /// @param endsAt Unix seconds: first second at which backers can no longer veto and the milestone can be released.
    event ChallengeStarted(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, uint256 endsAt);
    /// A backer objected to the release.
    /// @param milestone Index of the milestone, from 0.
    /// @param submission Number of the submission.
    /// @param donor The backer.
    /// @param points Its points that count for the veto, in units of sqrt(1e-18 token).
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
    /// @param milestone Index of the milestone, from 0.
    /// @param submission Number of the submission that was stopped.
    /// @param cutoff Unix seconds from which the unapproved milestone fails the campaign.
    event Vetoed(bytes32 indexed campaign, uint256 indexed milestone, uint256 submission, uint256 cutoff);
    /// A milestone was released: its share of the money can be withdrawn.
    /// @param milestone Index of the released milestone, from 0.
    /// @param releasedShare Basis points released so far, this milestone included.
    /// @param cutoff The next milestone's cutoff, in Unix seconds; after the last milestone, the last one's.
    event Released(bytes32 indexed campaign, uint256 indexed milestone, uint256 releasedShare, uint256 cutoff);
    /// Released money was paid out.
    /// @param to The payout account, or the account that it named.
    /// @param amount Base units paid.
    event Withdrawn(bytes32 indexed campaign, address indexed to, uint256 amount);
    /// The lab cancelled the campaign: donors can be refunded.
    event Cancelled(bytes32 indexed campaign);
    /// The campaign was marked as failed: donors can be refunded.
    /// @param goalMissed True: the goal was missed. False: a milestone was not approved in time.
    event Failed(bytes32 indexed campaign, bool goalMissed);
    /// The last milestone was released.
    event Completed(bytes32 indexed campaign);
    /// The unreleased part of a donor's donations, or of a match, was paid back.
    /// @param donor The donor; MatchingRounds for a match.
    /// @param to The donor, or the account that it named.
    /// @param amount Base units paid.
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
    /// The round has ended and the campaign's match is not settled yet: it cannot be cancelled now.
    error Campaigns_MatchPending(bytes32 campaign, uint32 round);
    error Campaigns_NotInRound(bytes32 campaign, uint32 round);
    /// A member can leave its round only before the campaign opens for donations.
    error Campaigns_AlreadyOpen(bytes32 campaign, uint256 opensAt);
    error Campaigns_RoundNotSealed(uint32 round);
    error Campaigns_EmptyEvidence();
    /// With a goal, evidence can be submitted from the close on only.
    error Campaigns_StillOpen(bytes32 campaign, uint256 closesAt);
    error Campaigns_NoSubmission(bytes32 campaign, uint256 submission);
    error Campaigns_AlreadyApproved(bytes32 campaign, uint256 submission);
    error Campaigns_NotApproved(bytes32 campaign);
    error Campaigns_InChallenge(bytes32 campaign, uint256 endsAt);
    error Campaigns_ChallengeOver(bytes32 campaign, uint256 endsAt);
    error Campaigns_NotAttester(address account);
    /// No signature in the call is new: each attester has approved or denied this submission already.
    error Campaigns_NothingApproved(bytes32 campaign, uint256 submission);
    error Campaigns_InvalidSignature(address signer);
    /// The attester has denied this submission already, for good.
    error Campaigns_Denied(uint256 submission, address attester);
    /// Fewer than k distinct attesters signed.
    error Campaigns_TooFewSignatures(uint256 required, uint256 found);
    /// Each milestone's deadline can be extended once.
    error Campaigns_AlreadyExtended(bytes32 campaign, uint256 milestone);
    /// An extension must come before the deadline, and the new deadline must be later and at most `latest`.
    error Campaigns_InvalidExtension(uint256 deadline, uint256 latest);
    error Campaigns_NoVetoPower(address donor);
    error Campaigns_AlreadyVetoed(address donor, uint256 submission);
    error Campaigns_NothingToCount(bytes32 campaign, address donor);

    // donors

    /// @notice Donates `amount` base units to one campaign. Native coin: send exactly `amount` as value. The token must
    /// move exactly the amount that it is asked to move: a token that takes a fee is refused, and one whose balances
    /// change without transfers is unsupported.
    function donate(bytes32 campaign, uint96 amount) external payable;

    /// @notice Donates to many campaigns of one token in one transfer. Two lines for one campaign equal one line with
    /// their sum. Native coin: send exactly the sum as value. What the token must do: see `donate`.
    function donateMany(Donation[] calldata donations) external payable;

    /// @notice Donates a cart in `beneficiary`'s name: the beneficiary is the donor, and only it can be refunded. These
    /// donations count for no match, points or veto until a `refresh`, unless the caller is the beneficiary, its
    /// operator, or ROUTER, which has checked the beneficiary's signature for this cart. What the token must do: see
    /// `donate`.
    /// @param memo The payer's own reference for the payment, for the event.
    function donateFor(Donation[] calldata donations, address beneficiary, bytes32 memo) external payable;

    /// @notice Lets `operator` use the donor's weight: until `until`, donations that it makes in the donor's name count
    /// at the donor's weight of that moment, and it may call `refresh`. It can do nothing else: no veto, refund or
    /// consent. An operator's own money then counts as the donor's, so it should be a contract that records who paid.
    /// Only the donor, or ROUTER, which has checked the donor's signature.
    /// @param until Unix seconds: the first second at which the consent no longer holds; 0 ends it.
    function setOperator(address donor, address operator, uint256 until) external;

    /// @notice Counts the donor's earlier donations at its weight of now. Only the donor or its operator. Never lowers
    /// what was counted.
    function refresh(bytes32 campaign, address donor) external;

    /// @notice A backer objects in the challenge window, once per submission, with the points that it held when the
    /// submission was made. Later donations do not change them. Donations of the submission's own second count as
    /// earlier.
    /// @param reason SHA-256 digest of a published document; 0: none.
    function veto(bytes32 campaign, bytes32 reason) external;

    /// @notice Like `refund` for the caller's own donations, but pays an account that the caller names.
    function refundTo(bytes32 campaign, address to) external returns (uint256 amount);

    // the lab and its payout account

    /// @notice Lists a campaign under terms that nobody can change afterwards. The caller must be `terms.lab`. The
    /// campaign's money moves in `terms.token`: see `donate` for what it must do.
    /// @return campaign The id, which depends on the terms and the chain only.
    function create(Terms calldata terms) external returns (bytes32 campaign);

    /// @notice Submits evidence for the current milestone. Replaces a submission that is not approved yet, with its
    /// approvals. With a goal only from `closesAt` on: if a loan fills the goal over the close, the attesters and the
    /// challenge window come before the money, and every backer with points has a veto.
    /// @param evidence SHA-256 digest of the evidence manifest.
    function submit(bytes32 campaign, bytes32 evidence) external;

    /// @notice The lab cancels the campaign. A member of a round cannot be cancelled between the round's end and the
    /// settlement of its match.
    function cancel(bytes32 campaign) external;

    /// @notice The lab takes the campaign out of its round before the campaign opens, or withdraws an application that
    /// was not admitted, at any time.
    function leaveRound(bytes32 campaign) external;

    /// @notice Like `withdraw`, but the payout account names the account that is paid.
    function withdrawTo(bytes32 campaign, address to) external returns (uint256 amount);

    // attesters, and anyone with their signatures

    /// @notice Posts attesters' EIP-712 signatures. Anyone may, until the release. Attesters sign
    /// `Approval(bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence,address attester)`.
    /// The k-th approval starts the challenge window. Further approvals keep it open if an attester takes one back.
    /// Skips attesters that approved or denied already. Attestations that RESOLVER has checked need no signature.
    function approve(bytes32 campaign, uint256 submission, Signature[] calldata signatures) external;

    /// @notice Posts an attester's signature over
    /// `Denial(bytes32 campaign,uint256 submission,address attester,bytes32 reason)`. Anyone may, until the release.
    /// The attester's approval of this submission no longer counts and cannot be posted again. If too few approvals
    /// remain in the challenge window, the submission waits for approval again, and its cutoff moves as after a veto.
    /// Revocations that RESOLVER has checked need no signature.
    /// @param reason SHA-256 digest of a published document; 0: none.
    function deny(bytes32 campaign, uint256 submission, bytes32 reason, Signature calldata signature) external;

    /// @notice Posts the signatures of k attesters; anyone may, once a milestone, before its deadline, by at most
    /// `MAX_EXTENSION`. They sign `Extension(bytes32 campaign,uint256 milestone,uint256 deadline,address attester)`,
    /// which cannot be taken back: a shorter extension uses up the only one, so attesters sign one deadline.
    /// @param deadline Unix seconds; the current milestone must be approved by then plus GRACE.
    function extend(bytes32 campaign, uint32 deadline, Signature[] calldata signatures) external;

    // anyone

    /// @notice Releases the approved milestone after its challenge window. Anyone may. Moves no money.
    function release(bytes32 campaign) external;

    /// @notice Pays everything released and unpaid to the payout account. Anyone may.
    function withdraw(bytes32 campaign) external returns (uint256 amount);

    /// @notice Marks a campaign that has failed. Anyone may.
    function expire(bytes32 campaign) external;

    /// @notice Pays a donor the unreleased part of its donations to a failed or cancelled campaign. Anyone may, at any
    /// time.
    function refund(bytes32 campaign, address donor) external returns (uint256 amount);

    // MatchingRounds

    /// @notice Only MatchingRounds: makes the campaign a member. Does not revert if the campaign cannot join.
    /// @return joined False if it did not apply to the round, is not active, has failed or has released.
    /// @return w The campaign's weight.
    function join(bytes32 campaign, uint32 round) external returns (bool joined, uint256 w);

    /// @notice Only MatchingRounds: ends the campaign's membership.
    /// @param onlyFailed Whether to refuse a campaign that has not failed.
    /// @return w The campaign's weight.
    function expel(bytes32 campaign, uint32 round, bool onlyFailed) external returns (uint256 w);

    /// @notice Only MatchingRounds: books a match that this contract has just received.
    function creditMatch(bytes32 campaign, uint32 round, uint96 amount) external payable;

    /// @notice Only MatchingRounds: sends back the unreleased part of a failed campaign's match of `credited` base
    /// units.
    function recoverMatch(bytes32 campaign, uint96 credited) external returns (uint256 amount);

    // views

    function ROUNDS() external view returns (IMatchingRounds);

    /// @notice The contract whose donations in other accounts' names count: it checks their signatures.
    function ROUTER() external view returns (address);

    /// @notice The contract that may turn attestations made elsewhere into approvals and denials.
    function RESOLVER() external view returns (address);

    /// @notice Most seconds by which an extension may move a deadline. Also the most by which extensions, vetoes,
    /// denials and late releases together may move the last milestone's cutoff.
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

    /// @notice The points that an account had when a submission was made, if they have risen since then.
    function checkpointOf(bytes32 campaign, address account) external view returns (Checkpoint memory);

    /// @notice Unix seconds: first second at which the donor's consent to the operator no longer holds; 0: none.
    function operatorUntil(address donor, address operator) external view returns (uint256);
    function payoutOf(bytes32 campaign) external view returns (address payout, uint96 goal);
    function milestoneOf(bytes32 campaign, uint256 index) external view returns (uint16 share, uint32 deadline);

    /// @notice Whether refunds are due: the campaign was cancelled, missed its goal, or a milestone was not approved in
    /// time.
    function isFailed(bytes32 campaign) external view returns (bool);

    /// @notice Base units that `withdraw` would pay now.
    function claimable(bytes32 campaign) external view returns (uint256);

    /// @notice Base units that `refund` would pay the donor if the campaign failed now.
    function refundable(bytes32 campaign, address donor) external view returns (uint256);

    /// @notice A campaign's weight w = S^2 - Q in units of 1e-18 token.
    function weightOf(bytes32 campaign) external view returns (uint256);
}
