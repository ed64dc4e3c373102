// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";

/// @title Tokens
/// @notice Moves ERC-20 tokens and the native coin (the zero address), and checks the amounts that arrive.
/// @dev Assumes that only transfers change balances: a token that rebases is unsupported.
library Tokens {
    using SafeERC20 for IERC20;

    /// The value sent with the call is not what the payment needs (0 for ERC-20).
    error Tokens_WrongValue(uint256 expected, uint256 sent);
    /// The token moved another amount than it was asked to move (a fee, a rebase or a false return value).
    error Tokens_WrongAmountReceived(uint256 expected, uint256 received);

    uint256 internal constant MAX_DECIMALS = 18;

    /// @notice Takes `amount` from the caller. Reverts unless exactly `amount` arrives, so a fee is refused.
    function pull(address token, uint256 amount) internal {
        if (token == address(0)) {
            require(msg.value == amount, Tokens_WrongValue(amount, msg.value));
            return;
        }
        require(msg.value == 0, Tokens_WrongValue(0, msg.value));
        uint256 balanceBefore = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        _requireArrived(amount, IERC20(token).balanceOf(address(this)) - balanceBefore);
    }

    /// @notice Pays `amount` to `to`. Reverts if the receiver refuses it. Takes no account of a fee that the receiver
    /// bears.
    function push(address token, address to, uint256 amount) internal {
        if (token == address(0)) Address.sendValue(payable(to), amount);
        else IERC20(token).safeTransfer(to, amount);
    }

    /// @notice Pays `amount` of an ERC-20 to `to`. Reverts unless exactly `amount` arrives.
    function pushExactly(address token, address to, uint256 amount) internal {
        uint256 balanceBefore = IERC20(token).balanceOf(to);
        IERC20(token).safeTransfer(to, amount);
        _requireArrived(amount, IERC20(token).balanceOf(to) - balanceBefore);
    }

    /// @notice This contract's balance.
    function balance(address token) internal view returns (uint256) {
        return token == address(0) ? address(this).balance : IERC20(token).balanceOf(address(this));
    }

    /// @notice The token's decimals, of which at most MAX_DECIMALS are supported; 255 if it is not a token.
    function decimalsOf(address token) internal view returns (uint8) {
        if (token == address(0)) return 18;
        if (token.code.length == 0) return type(uint8).max;
        try IERC20Metadata(token).decimals() returns (uint8 decimals) {
            return decimals;
        } catch {
            return type(uint8).max;
        }
    }

    function _requireArrived(uint256 expected, uint256 received) private pure {
        require(received == expected, Tokens_WrongAmountReceived(expected, received));
    }
}
