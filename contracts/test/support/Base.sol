// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Test} from "forge-std/Test.sol";
import {Campaigns} from "src/core/Campaigns.sol";
import {
    Donor,
    Donation,
    ICampaigns,
    Milestone,
    Progress,
    Signature,
    Status,
    Submission,
    Tally,
    Terms
} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {MatchPreview} from "src/periphery/MatchPreview.sol";
import {IMatchPreview} from "src/interfaces/IMatchPreview.sol";
import {TestToken} from "src/local/TestToken.sol";
import {FixedGate} from "./Gates.sol";
import {Digests} from "./Digests.sol";

interface IMintable {
    function mint(address to, uint256 amount) external;
    function approve(address spender, uint256 amount) external;
}

/// @notice The system on a fresh chain, with builders for terms and the steps that most tests need.
abstract contract Base is Test {
    using Digests for ICampaigns;
    using SafeCast for uint256;

    /// Second at which every test begins.
    uint32 internal constant T0 = 1_800_000_000;
    uint32 internal constant CLOSES = T0 + 30 days;
    uint32 internal constant FIRST_DEADLINE = CLOSES + 30 days;
    uint32 internal constant LAST_DEADLINE = CLOSES + 60 days;
    uint32 internal constant REVIEW = 7 days;
    uint32 internal constant CLAIM_UNTIL = CLOSES + 100 days;
    uint24 internal constant CHALLENGE = 3 days;
    uint32 internal constant GRACE = 14 days;
    uint32 internal constant MAX_EXTENSION = 90 days;
    uint16 internal constant FULL = 10_000;
    uint256 internal constant USD = 1e6;
    address internal constant NATIVE = address(0);
    bytes32 internal constant UNKNOWN = keccak256("unknown");
    bytes32 internal constant EVIDENCE = keccak256("evidence");

    ICampaigns internal campaigns;
    IMatchingRounds internal rounds;
    IMatchPreview internal preview;
    FixedGate internal gate;
    TestToken internal usdc;
    TestToken internal dai;

    address internal lab = makeAddr("lab");
    address internal payout = makeAddr("payout");
    address internal operator = makeAddr("operator");
    address internal sponsor = makeAddr("sponsor");
    address internal router = makeAddr("router");
    address internal resolver = makeAddr("resolver");
    address internal stranger = makeAddr("stranger");
    address internal ada = makeAddr("ada");
    address internal bao = makeAddr("bao");
    address internal chidi = makeAddr("chidi");
    /// Three accounts, ascending; two of them must agree.
    address[] internal attesters;

    mapping(address account => uint256) private _keyOf;
    uint256 private _listed;

    function setUp() public virtual {
        vm.warp(T0);
        campaigns = deployCampaigns();
        rounds = campaigns.ROUNDS();
        preview = new MatchPreview(campaigns);
        gate = new FixedGate();
        usdc = deployToken("Test USDC", "USDC", 6);
        dai = deployToken("Test DAI", "DAI", 18);
        attesters = signers(3);
        for (uint256 i; i < 3; ++i) {
            gate.set([ada, bao, chidi][i], FULL);
        }
    }

    function deployCampaigns() internal virtual returns (ICampaigns) {
        return new Campaigns(router, resolver);
    }

    function deployToken(string memory name, string memory symbol, uint8 decimals)
        internal
        virtual
        returns (TestToken)
    {
        return new TestToken(name, symbol, decimals);
    }

    // accounts

    /// @notice `n` accounts that can sign, in ascending order.
    function signers(uint256 n) internal returns (address[] memory accounts) {
        accounts = new address[](n);
        for (uint256 i; i < n; ++i) {
            uint256 key;
            (accounts[i], key) = makeAddrAndKey(string.concat("attester ", vm.toString(i)));
            _keyOf[accounts[i]] = key;
        }
        sort(accounts);
    }

    function sort(address[] memory accounts) internal pure {
        for (uint256 i = 1; i < accounts.length; ++i) {
            for (uint256 j = i; j > 0 && accounts[j] < accounts[j - 1]; --j) {
                (accounts[j], accounts[j - 1]) = (accounts[j - 1], accounts[j]);
            }
        }
    }

    /// @notice A distinct person of full weight.
    function person(uint256 index) internal returns (address account) {
        account = makeAddr(string.concat("person ", vm.toString(index)));
        gate.set(account, FULL);
    }

    // campaigns

    /// @notice A campaign in 6-decimal USDC with a gate, two milestones (40%, 60%), no goal and no round.
    function usdcTerms() internal returns (Terms memory terms) {
        Milestone[] memory milestones = new Milestone[](2);
        milestones[0] = Milestone({share: 4_000, deadline: FIRST_DEADLINE, criteria: keccak256("first")});
        milestones[1] = Milestone({share: 6_000, deadline: LAST_DEADLINE, criteria: keccak256("last")});
        terms.lab = lab;
        terms.payout = payout;
        terms.token = address(usdc);
        terms.gate = address(gate);
        terms.digest = keccak256(abi.encode("terms", ++_listed));
        terms.opensAt = T0;
        terms.closesAt = CLOSES;
        terms.threshold = 2;
        terms.attesters = attesters;
        terms.challengePeriod = CHALLENGE;
        terms.vetoShare = 3_000;
        terms.milestones = milestones;
    }

    function termsIn(address token) internal returns (Terms memory terms) {
        terms = usdcTerms();
        terms.token = token;
    }

    /// @notice Terms that fit the round made by `openRound(roundTerms())`.
    function termsFor(uint32 round) internal returns (Terms memory terms) {
        terms = termsIn(rounds.roundOf(round).token);
        terms.round = round;
    }

    /// @notice Terms for the round that take gifts from `opensAt` on.
    function openTerms(uint32 round, uint32 opensAt) internal returns (Terms memory terms) {
        terms = termsFor(round);
        terms.opensAt = opensAt;
    }

    /// @notice `usdcTerms` with a goal: evidence is submitted from the close on.
    function goalTerms(uint256 goal) internal returns (Terms memory terms) {
        terms = usdcTerms();
        terms.goal = goal.toUint96();
    }

    /// @notice `usdcTerms` without a gate: plain escrow, which needs no challenge period and has none here.
    function escrowTerms() internal returns (Terms memory terms) {
        terms = usdcTerms();
        (terms.gate, terms.challengePeriod) = (address(0), 0);
    }

    function list(Terms memory terms) internal returns (bytes32) {
        vm.prank(terms.lab);
        return campaigns.create(terms);
    }

    function listed() internal returns (bytes32) {
        return list(usdcTerms());
    }

    /// @notice A campaign with 100 USD of Ada and Bao, half each.
    function funded() internal returns (bytes32 id) {
        id = listed();
        give(id, ada, 50 * USD);
        give(id, bao, 50 * USD);
    }

    // money

    /// @notice Gives an account the money and the allowance for a call that pulls `amount` from it.
    function provide(address token, address account, address spender, uint256 amount) internal {
        if (token == NATIVE) return vm.deal(account, account.balance + amount);
        IMintable(token).mint(account, amount);
        vm.prank(account);
        IMintable(token).approve(spender, amount);
    }

    function give(bytes32 id, address donor, uint256 amount) internal {
        address token = campaigns.windowOf(id).token;
        provide(token, donor, address(campaigns), amount);
        vm.prank(donor);
        campaigns.donate{value: token == NATIVE ? amount : 0}(id, amount.toUint96());
    }

    function giveMany(Donation[] memory gifts, address donor) internal {
        address token = campaigns.windowOf(gifts[0].campaign).token;
        uint256 sum;
        for (uint256 i; i < gifts.length; ++i) {
            sum += gifts[i].amount;
        }
        provide(token, donor, address(campaigns), sum);
        vm.prank(donor);
        campaigns.donateMany{value: token == NATIVE ? sum : 0}(gifts);
    }

    function balanceOf(address token, address account) internal view returns (uint256) {
        return token == NATIVE ? account.balance : TestToken(token).balanceOf(account);
    }

    // milestones

    function submit(bytes32 id) internal returns (uint256 number) {
        vm.prank(lab);
        campaigns.submit(id, EVIDENCE);
        return campaigns.submissionOf(id).number;
    }

    function rawSignature(address signer, bytes32 digest) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_keyOf[signer], digest);
        return abi.encodePacked(r, s, v);
    }

    /// @notice Digest that an attester signs to approve the current submission.
    function approvalDigest(bytes32 id, address attester) internal view returns (bytes32) {
        (uint256 milestone, uint256 number) = (campaigns.progressOf(id).milestone, campaigns.submissionOf(id).number);
        return campaigns.approvalDigest(id, milestone, number, campaigns.evidenceOf(id), attester);
    }

    /// @notice Signatures of the first `n` attesters over the current submission.
    function signatures(bytes32 id, uint256 n) internal view returns (Signature[] memory list_) {
        list_ = new Signature[](n);
        for (uint256 i; i < n; ++i) {
            list_[i] = signatureOf(id, attesters[i]);
        }
    }

    function signatureOf(bytes32 id, address signer) internal view returns (Signature memory) {
        return Signature({signer: signer, data: rawSignature(signer, approvalDigest(id, signer))});
    }

    function approve(bytes32 id) internal {
        campaigns.approve(id, campaigns.submissionOf(id).number, signatures(id, 2));
    }

    /// @notice Submits and approves, which starts the challenge window.
    function attest(bytes32 id) internal {
        submit(id);
        approve(id);
    }

    function passChallenge(bytes32 id) internal {
        vm.warp(campaigns.submissionOf(id).challengeEndsAt);
    }

    /// @notice What an attester that calls itself, or the resolver for it, passes instead of a signature.
    function unsigned(address attester) internal pure returns (Signature memory) {
        return Signature(attester, "");
    }

    function one(Signature memory signature) internal pure returns (Signature[] memory list_) {
        list_ = new Signature[](1);
        list_[0] = signature;
    }

    /// @notice Takes the current milestone all the way to its release.
    function pass(bytes32 id) internal {
        attest(id);
        passChallenge(id);
        campaigns.release(id);
    }

    // rounds

    /// @notice A round in USDC, without cap or minimum, that is open for gifts for the 30 days from T0.
    function roundTerms() internal view returns (RoundTerms memory terms) {
        terms.operator = operator;
        terms.token = address(usdc);
        terms.gate = address(gate);
        terms.digest = keccak256("round");
        terms.start = T0;
        terms.end = CLOSES;
        terms.reviewPeriod = REVIEW;
        terms.claimUntil = CLAIM_UNTIL;
        terms.challengePeriod = CHALLENGE;
        terms.threshold = 2;
        terms.attesters = attesters;
    }

    function openRound(RoundTerms memory terms) internal returns (uint32) {
        vm.prank(terms.operator);
        return rounds.openRound(terms);
    }

    function openRound() internal returns (uint32) {
        return openRound(roundTerms());
    }

    function fund(uint32 round, address from, uint256 amount) internal {
        address token = rounds.roundOf(round).token;
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        provide(token, from, address(rounds), amount);
        vm.prank(from);
        rounds.fund{value: token == NATIVE ? amount : 0}(round, termsHash, from, amount.toUint96());
    }

    function admit(uint32 round, bytes32 id) internal {
        vm.prank(operator);
        rounds.admit(round, ids(id));
    }

    /// @notice A campaign of the round, listed and admitted.
    function member(uint32 round) internal returns (bytes32 id) {
        id = list(termsFor(round));
        admit(round, id);
    }

    function endRound(uint32 round) internal {
        vm.warp(rounds.endOf(round));
    }

    function seal(uint32 round) internal {
        vm.warp(rounds.latestSealAt(round));
        rounds.seal(round);
    }

    function ids(bytes32 a) internal pure returns (bytes32[] memory list_) {
        list_ = new bytes32[](1);
        list_[0] = a;
    }

    function ids(bytes32 a, bytes32 b) internal pure returns (bytes32[] memory list_) {
        list_ = new bytes32[](2);
        (list_[0], list_[1]) = (a, b);
    }

    function gift(bytes32 id, uint256 amount) internal pure returns (Donation memory) {
        return Donation({campaign: id, amount: amount.toUint96()});
    }

    function gifts2(Donation memory a, Donation memory b) internal pure returns (Donation[] memory list_) {
        list_ = new Donation[](2);
        (list_[0], list_[1]) = (a, b);
    }

    // state, shortly

    function statusOf(bytes32 id) internal view returns (Status) {
        return campaigns.progressOf(id).status;
    }

    function assertStatus(bytes32 id, Status expected) internal view {
        assertEq(uint256(statusOf(id)), uint256(expected), "status");
    }

    function assertStanding(uint32 round, bytes32 id, Standing expected) internal view {
        assertEq(uint256(rounds.entryOf(round, id).standing), uint256(expected), "standing");
    }
}
