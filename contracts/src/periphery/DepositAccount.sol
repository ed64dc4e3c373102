// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {Donation} from "../types/CampaignTypes.sol";

/// @title DepositAccount
/// @notice The code of deposit addresses. The first sweep deploys a clone of it. Only DepositAddresses can call it.
/// @dev Has no function for plain coin: a clone stops before it delegates if a call has no data. Needs no guard: only
/// DepositAddresses calls, and each of its sweeps moves the whole balance once.
contract DepositAccount {
    using SafeERC20 for IERC20;

    error DepositAccount_Unauthorized(address caller);

    bytes32 private constant NO_MEMO = 0;

    ICampaigns private immutable CAMPAIGNS;
    address private immutable OWNER = msg.sender;

    modifier onlyOwner() {
        require(msg.sender == OWNER, DepositAccount_Unauthorized(msg.sender));
        _;
    }

    constructor(ICampaigns campaigns) {
        CAMPAIGNS = campaigns;
    }

    /// @notice Donates `amount` base units of the campaign's token in the beneficiary's name.
    function give(bytes32 campaign, address beneficiary, address token, uint96 amount) external onlyOwner {
        Donation[] memory donations = new Donation[](1);
        donations[0] = Donation({campaign: campaign, amount: amount});
        bool isNative = token == address(0);
        if (!isNative) IERC20(token).forceApprove(address(CAMPAIGNS), amount);
        CAMPAIGNS.donateFor{value: isNative ? amount : 0}({
            donations: donations, beneficiary: beneficiary, memo: NO_MEMO
        });
    }

    /// @notice Pays `amount` base units of any token to `to`.
    function pay(address token, address to, uint256 amount) external onlyOwner {
        Tokens.push(token, to, amount);
    }
}
