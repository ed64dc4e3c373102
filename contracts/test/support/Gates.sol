// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPersonhood} from "src/interfaces/IPersonhood.sol";

/// @notice Weights as the test sets them. One storage read, as the voucher gate's.
contract FixedGate is IPersonhood {
    mapping(address account => uint256) public weightOf;

    function set(address account, uint256 weight) external {
        weightOf[account] = weight;
    }
}

contract RevertingGate is IPersonhood {
    error Closed();

    function weightOf(address) external pure returns (uint256) {
        revert Closed();
    }
}

/// @notice Burns all the gas that it is given.
contract BurningGate is IPersonhood {
    function weightOf(address) external pure returns (uint256) {
        while (true) {}
        return 10_000;
    }
}

/// @notice Reverts with as much return data as its gas pays for.
contract BombGate is IPersonhood {
    function weightOf(address) external pure returns (uint256) {
        assembly {
            revert(0, 100000)
        }
    }
}

/// @notice Answers with 31 bytes.
contract ShortGate {
    fallback() external {
        assembly {
            mstore(0, not(0))
            return(0, 31)
        }
    }
}
