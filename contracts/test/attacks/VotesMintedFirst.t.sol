// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {GovernorRoundMembers} from "src/periphery/GovernorRoundMembers.sol";
import {RoundVotes} from "src/periphery/RoundVotes.sol";
import {Base} from "../support/Base.sol";
import {DonorsGovernor} from "../support/Governance.sol";

/// @notice Twelve votes have matured, and a quorum is a third of them. Chidi has two, mints them before anybody else
/// mints, and proposes that the donors' treasury be paid to him: of what was minted, he is the whole. With the real
/// Governor and timelock.
contract VotesMintedFirstTest is Base {
    uint256 private constant TREASURY = 1_000 * USD;
    uint8 private constant FOR = 1;

    RoundVotes private votes;
    TimelockController private timelock;
    DonorsGovernor private governor;
    uint32 private round;

    function setUp() public override {
        super.setUp();
        round = openRound();
        votes = new RoundVotes(rounds, round);
        timelock = new TimelockController(2 days, new address[](0), new address[](1), address(this));
        // By its artifact, as contracts of src are deployed, so that mutants of what it inherits can be tried.
        bytes memory arguments = abi.encode(votes, timelock);
        governor = DonorsGovernor(payable(deployCode("Governance.sol:DonorsGovernor", arguments)));
        timelock.grantRole(timelock.PROPOSER_ROLE(), address(governor));
        usdc.mint(address(timelock), TREASURY);
    }

    function _targets() private view returns (address[] memory targets, uint256[] memory values, bytes[] memory calls) {
        targets = new address[](1);
        targets[0] = address(usdc);
        values = new uint256[](1);
        calls = new bytes[](1);
        calls[0] = abi.encodeCall(IERC20.transfer, (chidi, TREASURY));
    }

    function _mintFirst(bytes32 id) private {
        vm.startPrank(chidi);
        assertEq(votes.mint(id, chidi), 8e8, "four tenths of 2");
        votes.delegate(chidi);
        vm.stopPrank();
        vm.warp(vm.getBlockTimestamp() + 1);
    }

    function _propose() private returns (uint256 proposal) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _targets();
        vm.prank(chidi);
        return governor.propose(targets, values, calls, "");
    }

    /// @dev Votes for it alone. If that is enough, queues and executes it.
    function _carry(uint256 proposal) private {
        vm.warp(governor.proposalSnapshot(proposal) + 1);
        vm.prank(chidi);
        governor.castVote(proposal, FOR);
        vm.warp(governor.proposalDeadline(proposal) + 1);
        if (governor.state(proposal) != IGovernor.ProposalState.Succeeded) return;
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _targets();
        governor.queue(targets, values, calls, keccak256(""));
        vm.warp(vm.getBlockTimestamp() + 2 days);
        governor.execute(targets, values, calls, keccak256(""));
    }

    function _assertDefeated(uint256 proposal) private view {
        assertEq(usdc.balanceOf(chidi), 0, "paid by 2 of 12 votes");
        assertEq(usdc.balanceOf(address(timelock)), TREASURY);
        assertEq(uint256(governor.state(proposal)), uint256(IGovernor.ProposalState.Defeated));
        (, uint256 for_,) = governor.proposalVotes(proposal);
        assertEq(for_, 8e8);
        assertEq(governor.quorum(governor.proposalSnapshot(proposal)), 48e8 * 33 / 100);
    }

    /// The others gave to the same campaign and have minted nothing.
    function test_P4_TwoOfTwelveVotesOfACampaignPassNothing() public {
        bytes32 id = member(round);
        give(id, ada, 49 * USD);
        give(id, bao, 9 * USD);
        give(id, chidi, 4 * USD);
        seal(round);
        pass(id);
        _mintFirst(id);
        uint256 proposal = _propose();
        _carry(proposal);
        _assertDefeated(proposal);
    }

    /// The others gave to another campaign, which nobody has brought in. A stranger brings it in, also while all who
    /// gave to it sleep.
    /// @custom:mutant P4-proposes-before-all-are-in | src/periphery/GovernorRoundMembers.sol |
    /// require(ROUND_VOTES.isComplete(), | require(true,
    function test_P4_TwoOfTwelveVotesOfARoundPassNothing() public {
        bytes32 small = member(round);
        bytes32 large = member(round);
        give(small, chidi, 4 * USD);
        give(large, ada, 49 * USD);
        give(large, bao, 9 * USD);
        seal(round);
        pass(small);
        pass(large);
        _mintFirst(small);
        assertEq(votes.getPastTotalSupply(vm.getBlockTimestamp() - 1), 8e8, "all that is in");
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _targets();
        vm.prank(chidi);
        (bool ok, bytes memory reason) =
            address(governor).call(abi.encodeCall(IGovernor.propose, (targets, values, calls, "")));
        if (ok) _carry(governor.hashProposal(targets, values, calls, keccak256("")));
        assertEq(usdc.balanceOf(chidi), 0, "paid by 2 of 12 votes");
        assertFalse(ok, "proposed before all members are in");
        assertEq(
            reason,
            abi.encodeWithSelector(GovernorRoundMembers.GovernorRoundMembers_Incomplete.selector, address(votes))
        );

        vm.prank(stranger);
        votes.bringIn(ids(large));
        vm.warp(vm.getBlockTimestamp() + 1);
        uint256 proposal = _propose();
        _carry(proposal);
        _assertDefeated(proposal);
    }

    /// What matures between the proposal and its snapshot is minted first too: until then anyone brings the others in.
    function test_P4_VotesThatMatureAfterTheProposalMeetTheOthers() public {
        bytes32 small = member(round);
        bytes32 large = member(round);
        give(small, chidi, 4 * USD);
        give(large, ada, 49 * USD);
        give(large, bao, 9 * USD);
        seal(round);
        attest(small);
        attest(large);
        uint256 releasedAt = campaigns.submissionOf(large).challengeEndsAt;
        vm.warp(releasedAt - 1 hours);
        votes.bringIn(ids(small, large));
        uint256 proposal = _propose();
        vm.warp(releasedAt);
        campaigns.release(small);
        campaigns.release(large);
        _mintFirst(small);
        vm.prank(stranger);
        votes.bringIn(ids(large));
        assertLt(vm.getBlockTimestamp(), governor.proposalSnapshot(proposal));
        _carry(proposal);
        _assertDefeated(proposal);
    }
}
