// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IGitcoinPassportDecoder
/// @notice The part that PassportGate uses of Human Passport's decoder (formerly Gitcoin Passport):
/// github.com/passportxyz/eas-proxy.
interface IGitcoinPassportDecoder {
    /// @notice The account's score with 4 decimals. Reverts if there is none or it has expired.
    function getScore(address user) external view returns (uint256);
}
