// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {IPersonhood} from "src/interfaces/IPersonhood.sol";
import {Base} from "../support/Base.sol";

/// @notice Needs all but a little of the gas that a gate may use.
contract HungryGate is IPersonhood {
    function weightOf(address) external view returns (uint256) {
        uint256 start = gasleft();
        while (start - gasleft() < 99_000) {}
        return 10_000;
    }
}

contract GateGasTest is Base {
    /// What is left after a gate that ran dry never suffices for the rest of the gift, so no limit counts it as
    /// nothing.
    function test_Q7_TheLeastGasThatPassesStillCounts() public {
        Terms memory terms = usdcTerms();
        terms.gate = address(new HungryGate());
        bytes32 id = list(terms);
        provide(address(usdc), ada, address(campaigns), 10 * USD);
        uint256 snapshot = vm.snapshotState();
        uint256 passed;
        for (uint256 gasLimit = 100_000; gasLimit < 300_000; gasLimit += 1_000) {
            vm.prank(ada);
            (bool ok,) = address(campaigns).call{gas: gasLimit}(abi.encodeCall(ICampaigns.donate, (id, 1e6)));
            if (!ok) continue;
            ++passed;
            assertEq(campaigns.donorOf(id, ada).counted, 1e18);
            assertTrue(vm.revertToState(snapshot));
        }
        assertGt(passed, 0);
        assertLt(passed, 200);
    }
}
