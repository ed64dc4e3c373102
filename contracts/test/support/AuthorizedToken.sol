// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";

/// @notice Takes EIP-2612 permits and EIP-3009 authorizations, as USDC does.
contract AuthorizedToken is ERC20Permit, ERC3009 {
    uint8 private immutable DECIMALS;

    constructor(string memory name_, string memory symbol_, uint8 decimals_) ERC20(name_, symbol_) ERC20Permit(name_) {
        DECIMALS = decimals_;
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

/// @notice Neither takes from nor pays accounts on a list, as the large stablecoins do.
contract BlockableToken is AuthorizedToken {
    mapping(address account => bool) public isBlocked;

    error Blocked(address account);

    constructor(string memory name_, string memory symbol_, uint8 decimals_)
        AuthorizedToken(name_, symbol_, decimals_)
    {}

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
