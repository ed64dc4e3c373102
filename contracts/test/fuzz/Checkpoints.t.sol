// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Exact} from "../support/Exact.sol";

/// The points of a veto against a model that knows the order of all calls, over random gifts, carts, refreshes, gifts
/// by others and submissions, many of them in one second.
contract CheckpointsFuzzTest is Base {
    using Drawing for Draws;
    using SafeCast for uint256;

    uint256 private constant DONORS = 4;

    bytes32 private id;
    address[] private donors;
    uint256 private submittedAt;
    uint256[DONORS] private amounts;
    uint256[DONORS] private counted;
    /// Points that each donor held when the current submission was made, in the order of calls.
    uint256[DONORS] private held;
    /// Points of those that held none, after the first gift that counted in the submission's own second.
    uint256[DONORS] private inItsSecond;
    bool[DONORS] private hasRisen;

    function setUp() public override {
        super.setUp();
        for (uint256 i; i < DONORS; ++i) {
            donors.push(person(i));
        }
        id = listed();
        give(id, ada, USD);
    }

    function _modelRise(uint256 donor, uint256 total) private {
        if (total == counted[donor]) return;
        counted[donor] = total;
        if (!hasRisen[donor] && vm.getBlockTimestamp() == submittedAt) inItsSecond[donor] = Exact.root(total);
        hasRisen[donor] = true;
    }

    function _modelGift(uint256 donor, uint256 amount) private {
        amounts[donor] += amount;
        _modelRise(donor, counted[donor] + amount * 1e12 * gate.weightOf(donors[donor]) / FULL);
    }

    function _submit() private {
        submit(id);
        submittedAt = vm.getBlockTimestamp();
        for (uint256 i; i < DONORS; ++i) {
            (held[i], inItsSecond[i], hasRisen[i]) = (Exact.root(counted[i]), 0, false);
        }
    }

    function _cart(Draws memory draws, uint256 donor) private returns (Donation[] memory gifts, uint256 sum) {
        gifts = new Donation[](draws.between(1, 3));
        for (uint256 i; i < gifts.length; ++i) {
            gifts[i] = gift(id, draws.magnitude(1, 1e12));
            _modelGift(donor, gifts[i].amount);
            sum += gifts[i].amount;
        }
    }

    function _step(Draws memory draws) private {
        if (draws.chance(25)) vm.warp(vm.getBlockTimestamp() + 1);
        uint256 donor = draws.between(0, DONORS - 1);
        address account = donors[donor];
        if (draws.chance(30)) gate.set(account, draws.chance(30) ? 0 : draws.between(1, FULL));
        uint256 action = draws.between(0, 9);
        if (action < 3) {
            uint256 amount = draws.magnitude(1, 1e12);
            _modelGift(donor, amount);
            give(id, account, amount);
        } else if (action < 6) {
            (Donation[] memory gifts, uint256 sum) = _cart(draws, donor);
            address payer = action == 3 ? account : action == 4 ? router : operator;
            if (payer == operator) {
                vm.prank(account);
                campaigns.setOperator(account, operator, type(uint256).max);
            }
            provide(address(usdc), payer, address(campaigns), sum);
            vm.prank(payer);
            campaigns.donateFor(gifts, account, 0);
        } else if (action < 8) {
            uint256 total = amounts[donor] * 1e12 * gate.weightOf(account) / FULL;
            if (total <= counted[donor]) return;
            _modelRise(donor, total);
            vm.prank(account);
            campaigns.refresh(id, account);
        } else {
            _submit();
        }
    }

    function testFuzz_A5_WhatWasHeldAtTheSubmissionVetoes(uint256 seed) public {
        Draws memory draws = Draws(seed, 0);
        for (uint256 i; i < 12; ++i) {
            _step(draws);
        }
        _submit();
        for (uint256 i; i < 12; ++i) {
            _step(draws);
        }
        approve(id);
        for (uint256 i; i < 4; ++i) {
            uint256 donor = draws.between(0, DONORS - 1);
            uint256 amount = draws.magnitude(1, 1e12);
            _modelGift(donor, amount);
            give(id, donors[donor], amount);
        }
        for (uint256 i; i < DONORS; ++i) {
            _assertVeto(i, held[i] != 0 ? held[i] : inItsSecond[i]);
        }
    }

    /// Each for itself, so that no veto ends the window for the next.
    function _assertVeto(uint256 donor, uint256 points) private {
        uint256 snapshot = vm.snapshotState();
        if (points == 0) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoVetoPower.selector, donors[donor]));
        }
        vm.prank(donors[donor]);
        campaigns.veto(id, 0);
        assertEq(campaigns.submissionOf(id).vetoes, points, "points of the veto");
        assertTrue(vm.revertToState(snapshot));
    }
}
