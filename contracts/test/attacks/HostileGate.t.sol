// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";
import {BurningGate} from "../support/Gates.sol";

/// @notice Tries to give, and to be refunded, while it is asked for a weight.
contract ReenteringGate {
    address private _target;
    bytes private _data;

    function arm(address target, bytes calldata data) external {
        (_target, _data) = (target, data);
    }

    function weightOf(address) external returns (uint256) {
        (bool ok,) = _target.call{gas: gasleft() / 2}(_data);
        return ok ? 1 : 10_000;
    }
}

/// A gate is anybody's code, chosen by the lab. It wants to hold money up, or to be called into the middle of a gift.
contract HostileGateTest is Attack {
    function _gated(address gate_) private returns (bytes32) {
        Terms memory terms = usdcTerms();
        (terms.gate, terms.goal) = (gate_, 0);
        return list(terms);
    }

    /// It burns what gas it is given, which is bounded; on the way out nobody asks it.
    function test_Q7_AGateThatBurnsGasHoldsUpNoMoney() public {
        bytes32 id = _gated(address(new BurningGate()));
        give(id, ada, 100 * USD);
        give(id, bao, 100 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 0);
        pass(id);
        assertEq(campaigns.withdraw{gas: 100_000}(id), 80 * USD);
        cancel(id);
        assertEq(campaigns.refund{gas: 100_000}(id, ada), 60 * USD);
        assertEq(campaigns.refund{gas: 100_000}(id, bao), 60 * USD);
        assertEq(usdc.balanceOf(address(campaigns)), 0);
    }

    function test_M6_AGateCannotReenter() public {
        ReenteringGate reentering = new ReenteringGate();
        bytes32 id = _gated(address(reentering));
        bytes32 failed = funded();
        cancel(failed);
        provide(address(usdc), address(reentering), address(campaigns), 10 * USD);
        bytes[2] memory calls =
            [abi.encodeCall(ICampaigns.donate, (id, 1e6)), abi.encodeCall(ICampaigns.refund, (failed, ada))];
        for (uint256 i; i < calls.length; ++i) {
            reentering.arm(address(campaigns), calls[i]);
            give(id, chidi, USD);
            assertEq(campaigns.donorOf(id, chidi).counted, (i + 1) * 1e18, "its own call was refused");
        }
        assertEq(campaigns.tallyOf(id).total, 2 * USD);
        assertEq(usdc.balanceOf(address(reentering)), 10 * USD);
        assertEq(campaigns.refundable(failed, ada), 50 * USD);
    }
}
