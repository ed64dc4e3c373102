// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {TestToken} from "src/local/TestToken.sol";

/// @notice Neither takes from nor pays accounts on a list, as the large stablecoins do.
contract BlockableToken is TestToken {
    mapping(address account => bool) public isBlocked;

    error Blocked(address account);

    constructor(string memory name_, string memory symbol_, uint8 decimals_) TestToken(name_, symbol_, decimals_) {}

    function setBlocked(address account, bool blocked) external {
        isBlocked[account] = blocked;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (from != address(0)) {
            require(!isBlocked[from], Blocked(from));
            require(!isBlocked[to], Blocked(to));
        }
        super._update(from, to, value);
    }
}
