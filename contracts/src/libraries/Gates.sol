// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPersonhood} from "../interfaces/IPersonhood.sol";

/// @title Gates
/// @notice Asks a personhood gate with bounded gas. A gate that fails gives weight 0, so it can never block money.
library Gates {
    /// The call has too little gas to ask the gate: raise the gas limit. Without this check, a gas estimate could find
    /// a limit at which the gate runs out of gas and the donation counts nothing, without an error.
    error Gates_TooLittleGas(uint256 required);

    uint256 internal constant GATE_GAS = 100_000;
    uint256 internal constant FULL_WEIGHT = 10_000;

    /// @return weight Basis points, at most 10,000; 0 without a gate or if it fails.
    function weightOf(address gate, address account) internal view returns (uint256 weight) {
        if (gate == address(0)) return 0;
        // A call gets at most 63/64 of the gas (EIP-150).
        require(gasleft() * 63 / 64 >= GATE_GAS, Gates_TooLittleGas(GATE_GAS * 64 / 63));
        bytes memory data = abi.encodeCall(IPersonhood.weightOf, (account));
        // Assembly, because a high-level call reverts if the gate does, and copies any amount of its return data.
        assembly ("memory-safe") {
            let ok := staticcall(GATE_GAS, gate, add(data, 32), mload(data), 0, 32)
            if and(ok, gt(returndatasize(), 31)) { weight := mload(0) }
        }
        if (weight > FULL_WEIGHT) weight = FULL_WEIGHT;
    }
}
