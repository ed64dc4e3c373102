// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC6909} from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import {IPoints} from "src/interfaces/IPoints.sol";
import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Points} from "src/periphery/Points.sol";
import {Base} from "../support/Base.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Exact} from "../support/Exact.sol";

contract PointsTest is Base {
    using Drawing for Draws;

    /// s of a gift of 49 USDC.
    uint256 private constant SEVEN = 7e9;

    Points private points;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        points = new Points(campaigns);
        id = listed();
    }

    function _assertPoints(address account, uint256 expected) private view {
        assertEq(points.balanceOf(account, uint256(id)), expected);
        assertEq(points.maturedOf(id, account), expected);
    }

    /// @custom:mutant P1-mature-at-once | src/libraries/MaturedPoints.sol |
    /// campaigns.progressOf(campaign).releasedShare | FULL_SHARE
    function test_P1_PointsMatureWithTheReleasedShare() public {
        give(id, ada, 49 * USD);
        assertEq(points.mint(id, ada), 0, "nothing was delivered yet");
        pass(id);
        vm.expectEmit(address(points));
        emit IERC6909.Transfer(stranger, address(0), ada, uint256(id), SEVEN * 4 / 10);
        vm.prank(stranger);
        assertEq(points.mint(id, ada), SEVEN * 4 / 10);
        _assertPoints(ada, SEVEN * 4 / 10);
        pass(id);
        assertEq(points.mint(id, ada), SEVEN * 6 / 10);
        _assertPoints(ada, SEVEN);
    }

    function test_P1_MintingAgainDoesNothing() public {
        give(id, ada, 49 * USD);
        pass(id);
        points.mint(id, ada);
        vm.recordLogs();
        assertEq(points.mint(id, ada), 0);
        assertEq(points.mint(UNKNOWN, ada), 0);
        assertEq(points.mint(id, address(0)), 0);
        assertEq(vm.getRecordedLogs().length, 0);
        _assertPoints(ada, SEVEN * 4 / 10);
    }

    /// @custom:mutant P1-can-be-approved | src/periphery/Points.sol | approve(address, uint256, uint256) public view
    /// override | deny() public view
    function test_P1_PointsCannotBeTransferredOrApproved() public {
        give(id, ada, 49 * USD);
        pass(id);
        points.mint(id, ada);
        bytes memory reason = abi.encodeWithSelector(IPoints.Points_Soulbound.selector, ada);
        vm.startPrank(ada);
        vm.expectRevert(reason);
        points.transfer(bao, uint256(id), 1);
        vm.expectRevert(reason);
        points.transferFrom(ada, bao, uint256(id), 1);
        vm.expectRevert(reason);
        points.approve(bao, uint256(id), 1);
        vm.expectRevert(reason);
        points.setOperator(bao, true);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IPoints.Points_Soulbound.selector, bao));
        vm.prank(bao);
        points.transferFrom(ada, bao, uint256(id), 1);
        assertEq(points.allowance(ada, bao, uint256(id)), 0);
        assertFalse(points.isOperator(ada, bao));
        assertEq(points.balanceOf(bao, uint256(id)), 0);
        assertTrue(points.supportsInterface(type(IERC6909).interfaceId));
    }

    /// Who minted early and who mints after the refund end alike: with what was delivered, and never more.
    function test_P1_NothingMaturesAfterAFailureAndItsRefunds() public {
        give(id, ada, 49 * USD);
        give(id, bao, 49 * USD);
        pass(id);
        points.mint(id, ada);
        vm.warp(LAST_DEADLINE + GRACE);
        campaigns.refund(id, ada);
        campaigns.refund(id, bao);
        assertEq(points.mint(id, ada), 0);
        assertEq(points.mint(id, bao), SEVEN * 4 / 10);
        vm.warp(LAST_DEADLINE + 1_000 days);
        assertEq(points.mint(id, ada) + points.mint(id, bao), 0);
        _assertPoints(ada, SEVEN * 4 / 10);
    }

    function test_P1_ACampaignThatDeliveredNothingGivesNone() public {
        give(id, ada, 49 * USD);
        vm.prank(lab);
        campaigns.cancel(id);
        campaigns.refund(id, ada);
        assertEq(points.mint(id, ada), 0);
    }

    function test_P1_InsidersAndUnverifiedAccountsHaveNone() public {
        gate.set(lab, FULL);
        gate.set(payout, FULL);
        gate.set(attesters[0], FULL);
        address[4] memory accounts = [lab, payout, attesters[0], stranger];
        for (uint256 i; i < accounts.length; ++i) {
            give(id, accounts[i], 49 * USD);
        }
        pass(id);
        for (uint256 i; i < accounts.length; ++i) {
            assertEq(points.mint(id, accounts[i]), 0);
        }
    }

    /// A gift after a release is released to the same degree, and so are its points.
    function test_P1_ALaterGiftMaturesToTheSameDegree() public {
        give(id, ada, 49 * USD);
        pass(id);
        points.mint(id, ada);
        give(id, ada, (196 - 49) * USD);
        assertEq(points.mint(id, ada), SEVEN * 4 / 10);
        _assertPoints(ada, 2 * SEVEN * 4 / 10);
    }

    function test_P1_BelowTheRoundsMinimumThereAreNone() public {
        RoundTerms memory terms = roundTerms();
        terms.minimum = 49e18;
        uint32 round = openRound(terms);
        id = member(round);
        give(id, ada, 49 * USD - 1);
        give(id, bao, 49 * USD);
        seal(round);
        pass(id);
        assertEq(points.mint(id, ada), 0);
        assertEq(points.mint(id, bao), SEVEN * 4 / 10);
    }

    function test_P1_EachCampaignHasAnIdOfItsOwn() public {
        bytes32 other = funded();
        give(id, ada, 49 * USD);
        pass(id);
        pass(other);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(points.mint, (id, ada));
        calls[1] = abi.encodeCall(points.mint, (other, ada));
        points.multicall(calls);
        _assertPoints(ada, SEVEN * 4 / 10);
        assertEq(points.balanceOf(ada, uint256(other)), Exact.root(50e18) * 4 / 10);
    }

    /// In any order of gifts, releases and mints: never more than has matured, and in the end exactly that.
    function testFuzz_P1_MintsAddToWhatMatured(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        address[3] memory people = [ada, bao, chidi];
        uint256[3] memory given;
        for (uint256 i; i < 20; ++i) {
            uint256 index = draws.between(0, 2);
            if (draws.chance(50) && vm.getBlockTimestamp() < CLOSES) {
                uint256 amount = draws.magnitude(1, 1e14);
                given[index] += amount;
                give(id, people[index], amount);
            } else if (draws.chance(15) && campaigns.progressOf(id).milestone == 0) {
                pass(id);
            } else {
                points.mint(id, people[index]);
            }
        }
        if (draws.chance(50)) pass(id);
        uint256 share = campaigns.progressOf(id).releasedShare;
        vm.warp(LAST_DEADLINE + GRACE);
        for (uint256 i; i < 3; ++i) {
            address account = people[i];
            if (campaigns.isFailed(id) && campaigns.refundable(id, account) != 0) campaigns.refund(id, account);
            points.mint(id, account);
            _assertPoints(account, Exact.root(given[i] * 1e12) * share / FULL);
        }
    }
}
