// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// @notice Burns all the gas that a payment brings.
contract BurningPayee {
    receive() external payable {
        while (true) {}
    }
}

/// @notice Refuses with as much data as can be paid for.
contract BombPayee {
    receive() external payable {
        assembly ("memory-safe") {
            revert(0, 500000)
        }
    }
}

/// The account to be paid makes every payment fail, to hold up the milestones or the refunds of the others.
contract PayeeBurnsGasTest is Attack {
    function _harmsOnlyItself(address payee) private {
        Terms memory terms = termsIn(NATIVE);
        terms.payout = payee;
        bytes32 id = list(terms);
        give(id, ada, 10 ether);
        give(id, bao, 10 ether);
        pass(id);
        (bool ok,) = address(campaigns).call{gas: 500_000}(abi.encodeCall(ICampaigns.withdraw, (id)));
        assertFalse(ok);
        assertEq(campaigns.progressOf(id).releasedShare, 4_000, "the release is not held up");
        cancel(id);
        assertEq(campaigns.refund(id, ada), 6 ether);
        assertEq(campaigns.refund(id, bao), 6 ether);
        assertEq(campaigns.claimable(id), 8 ether, "still its own");
        assertEq(address(campaigns).balance, 8 ether);
    }

    function test_M7_APayeeThatBurnsGasHarmsOnlyItself() public {
        _harmsOnlyItself(address(new BurningPayee()));
    }

    function test_M7_APayeeThatAnswersWithABombHarmsOnlyItself() public {
        _harmsOnlyItself(address(new BombPayee()));
    }

    function test_M7_ADonorThatBurnsGasHarmsOnlyItself() public {
        address burning = address(new BurningPayee());
        bytes32 id = list(termsIn(NATIVE));
        give(id, ada, 10 ether);
        give(id, burning, 10 ether);
        cancel(id);
        bytes memory refund = abi.encodeCall(ICampaigns.refund, (id, burning));
        (bool ok,) = address(campaigns).call{gas: 500_000}(refund);
        assertFalse(ok);
        assertEq(campaigns.refund(id, ada), 10 ether);
        vm.prank(burning);
        assertEq(campaigns.refundTo(id, chidi), 10 ether);
    }
}
