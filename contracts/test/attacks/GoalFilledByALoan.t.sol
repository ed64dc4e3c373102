// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICampaigns, Milestone, Submission, Terms} from "src/interfaces/ICampaigns.sol";
import {TestToken} from "src/local/TestToken.sol";
import {Base} from "../support/Base.sol";

/// @notice Lends to any contract, until the end of the transaction or for some seconds.
contract Lender {
    TestToken private immutable TOKEN;

    error NotRepaid();

    constructor(TestToken token) {
        TOKEN = token;
    }

    function flash(uint256 amount) external {
        uint256 before = TOKEN.balanceOf(address(this));
        assert(TOKEN.transfer(msg.sender, amount));
        BorrowingLab(msg.sender).onFlash(amount);
        require(TOKEN.balanceOf(address(this)) >= before, NotRepaid());
    }

    function lend(BorrowingLab borrower, uint256 amount) external {
        assert(TOKEN.transfer(address(borrower), amount));
    }
}

/// @notice A lab that is a contract, and its own payout account. Tries each step, whatever came of the one before.
contract BorrowingLab {
    using SafeCast for uint256;

    ICampaigns private immutable CAMPAIGNS;
    TestToken private immutable TOKEN;
    Lender private immutable LENDER;
    bytes32 public id;

    constructor(ICampaigns campaigns, TestToken token, Lender lender) {
        (CAMPAIGNS, TOKEN, LENDER) = (campaigns, token, lender);
    }

    function create(Terms calldata terms) external {
        id = CAMPAIGNS.create(terms);
    }

    function submit() public {
        _try(abi.encodeCall(ICampaigns.submit, (id, keccak256("evidence"))));
    }

    function missing() public view returns (uint256) {
        (, uint96 goal) = CAMPAIGNS.payoutOf(id);
        return goal - CAMPAIGNS.tallyOf(id).total;
    }

    function borrow() external {
        LENDER.flash(missing());
    }

    function give(uint256 loan) public {
        TOKEN.approve(address(CAMPAIGNS), loan);
        CAMPAIGNS.donate(id, loan.toUint96());
    }

    /// Takes whatever it can, and the loan back.
    function take() public {
        submit();
        _try(abi.encodeCall(ICampaigns.release, (id)));
        _try(abi.encodeCall(ICampaigns.withdraw, (id)));
        _try(abi.encodeCall(ICampaigns.cancel, (id)));
        _try(abi.encodeCall(ICampaigns.refund, (id, address(this))));
    }

    function repay(uint256 loan) public {
        assert(TOKEN.transfer(address(LENDER), loan));
    }

    function onFlash(uint256 loan) external {
        give(loan);
        take();
        repay(loan);
    }

    /// What is refused is passed over.
    function _try(bytes memory data) private {
        (bool ok,) = address(CAMPAIGNS).call(data);
        ok;
    }
}

/// A goal of 100,000, of which donors gave 10,000. The lab meets it with money that it borrows for a transaction, or
/// for two seconds over the close, and takes the donors' money as if the goal had been reached.
contract GoalFilledByALoanTest is Base {
    uint256 private constant GOAL = 100_000 * USD;

    BorrowingLab private attacker;
    Lender private lender;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        lender = new Lender(usdc);
        usdc.mint(address(lender), 1_000_000 * USD);
        attacker = new BorrowingLab(campaigns, usdc, lender);
    }

    /// As early as it can the lab submits, and its attesters approve what they are shown.
    function _begin(bool isSingle) private {
        Terms memory terms = goalTerms(GOAL);
        (terms.lab, terms.payout) = (address(attacker), address(attacker));
        if (isSingle) {
            terms.milestones = new Milestone[](1);
            terms.milestones[0] = Milestone(FULL, FIRST_DEADLINE, keccak256("all"));
        }
        attacker.create(terms);
        id = attacker.id();
        give(id, ada, 5_000 * USD);
        give(id, bao, 5_000 * USD);
        vm.warp(T0 + 1 days);
        attacker.submit();
        _approveWhatIsShown();
        vm.warp(T0 + 1 days + CHALLENGE);
    }

    function _approveWhatIsShown() private {
        Submission memory submission = campaigns.submissionOf(id);
        if (submission.open && submission.challengeEndsAt == 0) approve(id);
    }

    /// The lender has its money, the lab none, and the donors all of theirs.
    function _assertEverybodyPaidBack() private {
        assertEq(usdc.balanceOf(address(attacker)), 0, "the lab's profit");
        assertEq(usdc.balanceOf(address(lender)), 1_000_000 * USD, "the loan");
        assertTrue(campaigns.isFailed(id), "failed");
        assertEq(campaigns.refund(id, ada), 5_000 * USD);
        assertEq(campaigns.refund(id, bao), 5_000 * USD);
        assertEq(usdc.balanceOf(address(campaigns)), 0);
    }

    /// @custom:mutant M11-a-loan-fills-the-goal | src/core/Milestones.sol | require(block.timestamp >= closesAt ||
    /// campaign.goal == 0, Campaigns_StillOpen(id, closesAt)); |
    function test_M11_AFlashLoanTakesNothing() public {
        _begin(false);
        attacker.borrow();
        _assertEverybodyPaidBack();
    }

    function test_M11_AFlashLoanTakesNothingOfASingleMilestone() public {
        _begin(true);
        attacker.borrow();
        _assertEverybodyPaidBack();
    }

    /// Given in the last second, taken back in the first after it.
    function test_M11_ALoanOverTheCloseTakesNothing() public {
        _begin(false);
        _overTheClose();
        _assertEverybodyPaidBack();
    }

    function test_M11_ALoanOverTheCloseTakesNothingOfASingleMilestone() public {
        _begin(true);
        _overTheClose();
        _assertEverybodyPaidBack();
    }

    function _overTheClose() private {
        vm.warp(CLOSES - 1);
        uint256 loan = attacker.missing();
        lender.lend(attacker, loan);
        attacker.give(loan);
        vm.warp(CLOSES);
        attacker.submit();
        _approveWhatIsShown();
        attacker.take();
        attacker.repay(loan);
    }

    /// Money that stays in until the release does fill a goal, from any donor. Then every backer with points has a
    /// veto, and the lab's own money none: the donors' points are all the points there are.
    function test_M11_AgainstMoneyThatStaysInDonorsHaveAVeto() public {
        _begin(false);
        vm.warp(CLOSES - 1);
        uint256 loan = attacker.missing();
        lender.lend(attacker, loan);
        attacker.give(loan);
        vm.warp(CLOSES);
        attacker.submit();
        _approveWhatIsShown();
        vm.warp(CLOSES + CHALLENGE - 1);
        vm.prank(ada);
        campaigns.veto(id, 0);
        vm.warp(CLOSES + CHALLENGE);
        attacker.take();
        attacker.repay(loan);
        _assertEverybodyPaidBack();
    }
}
